package afterclass.gateway.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's timeline as shapes on a canvas of {@link #WIDTH} by {@link #height()} units: one line for
 * each window, below them one for each terminal with its outages and its punches, and each punch as
 * an upright through all of them.
 *
 * @param hours the hours along the foot
 * @param lanes the terminals
 * @param bars windows, outages, and punches of which nobody knows exactly when
 * @param marks punches
 */
public record DayPicture(List<Hour> hours, List<Lane> lanes, List<Bar> bars, List<Mark> marks) {
  /** How wide the canvas is. */
  public static final int WIDTH = 960;

  /** How high a line is. */
  public static final int LINE = 26;

  /** How much of a line stays free below what is drawn in it. */
  public static final int GAP = 6;

  private static final int FIRST_HOUR = 6;
  private static final int LAST_HOUR = 18;
  private static final int HOURS = 24;

  /**
   * An hour along the foot.
   *
   * @param x where
   * @param label as {@code 7}
   */
  public record Hour(int x, String label) {}

  /**
   * The line of a terminal.
   *
   * @param y its top
   * @param label which terminal, or that the office made the punches up
   */
  public record Lane(int y, String label) {}

  /**
   * A span of time.
   *
   * @param x where it begins
   * @param y the top of its line
   * @param width how long it is, at least 2
   * @param entry what it is
   */
  public record Bar(int x, int y, int width, TimelineEntry entry) {}

  /**
   * A punch.
   *
   * @param x where
   * @param y the middle of its terminal's line
   * @param entry what it is
   */
  public record Mark(int x, int y, TimelineEntry entry) {}

  public DayPicture {
    hours = List.copyOf(hours);
    lanes = List.copyOf(lanes);
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
  }

  /** Draws a day. */
  public static DayPicture of(StaffDay day) {
    return new Drawing(day).picture();
  }

  /** How high the canvas is. */
  public int height() {
    return foot() + LINE;
  }

  /** Where the hours stand. */
  public int foot() {
    long windows =
        bars.stream().filter(bar -> bar.entry().kind() == TimelineEntry.EntryType.WINDOW).count();
    return (Math.max(1, (int) windows + lanes.size()) + 1) * LINE;
  }

  /** One picture in the making: the day from the first hour that something happens in. */
  private static final class Drawing {
    private final LocalDate date;
    private final List<TimelineEntry> entries;
    private final int first;
    private final int last;

    Drawing(StaffDay day) {
      date = day.date();
      entries = day.timeline();
      int from = FIRST_HOUR;
      int to = LAST_HOUR;
      for (TimelineEntry entry : entries) {
        from = Math.min(from, hour(entry.from()));
        boolean open = entry.kind() == TimelineEntry.EntryType.WINDOW;
        LocalDateTime end = entry.to();
        to = Math.max(to, hour(open || end == null ? entry.from() : end) + 1);
      }
      first = from;
      last = Math.min(HOURS, to);
    }

    private int hour(LocalDateTime at) {
      return at.toLocalDate().isBefore(date)
          ? 0
          : at.toLocalDate().isAfter(date) ? HOURS - 1 : at.getHour();
    }

    private int x(LocalDateTime at) {
      LocalDateTime begin = date.atStartOfDay().plusHours(first);
      long seconds = Duration.between(begin, at).toSeconds();
      long x = seconds * WIDTH / Duration.ofHours(last - first).toSeconds();
      return (int) Math.max(0, Math.min(WIDTH, x));
    }

    DayPicture picture() {
      List<Hour> hours = new ArrayList<>();
      for (int hour = first; hour < last; hour++) {
        hours.add(new Hour(x(date.atTime(hour, 0)), Integer.toString(hour)));
      }
      List<Bar> bars = new ArrayList<>();
      List<TimelineEntry> windows = of(TimelineEntry.EntryType.WINDOW);
      windows.forEach(window -> bars.add(bar(window, bars.size())));
      List<String> terminals =
          entries.stream()
              .filter(entry -> entry.kind() != TimelineEntry.EntryType.WINDOW)
              .map(TimelineEntry::what)
              .distinct()
              .toList();
      List<Lane> lanes = new ArrayList<>();
      terminals.forEach(name -> lanes.add(new Lane(top(windows.size() + lanes.size()), name)));
      of(TimelineEntry.EntryType.OUTAGE)
          .forEach(
              outage -> bars.add(bar(outage, windows.size() + terminals.indexOf(outage.what()))));
      List<Mark> marks = new ArrayList<>();
      for (TimelineEntry punch : of(TimelineEntry.EntryType.PUNCH)) {
        int lane = windows.size() + terminals.indexOf(punch.what());
        if (punch.to() == null) {
          marks.add(new Mark(x(punch.from()), top(lane) + (LINE - GAP) / 2, punch));
        } else {
          bars.add(bar(punch, lane));
        }
      }
      return new DayPicture(hours, lanes, bars, marks);
    }

    private List<TimelineEntry> of(TimelineEntry.EntryType kind) {
      return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static int top(int line) {
      return line * LINE + LINE / 2;
    }

    private Bar bar(TimelineEntry entry, int line) {
      LocalDateTime end = entry.to();
      int from = x(entry.from());
      int to = end == null ? WIDTH : x(end);
      return new Bar(from, top(line), Math.max(2, to - from), entry);
    }
  }
}
