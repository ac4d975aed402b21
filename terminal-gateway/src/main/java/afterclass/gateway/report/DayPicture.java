package afterclass.gateway.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's timeline as shapes on a canvas of {@link #WIDTH} by {@link #height()} units: a line per
 * window, then a line per terminal with its outages and punches, and each punch as a vertical line
 * across all of them.
 *
 * @param hours the hour labels at the foot
 * @param lanes the terminals
 * @param bars windows, outages, and punches without an exact time
 * @param marks punches
 */
public record DayPicture(List<Hour> hours, List<Lane> lanes, List<Bar> bars, List<Mark> marks) {
  /** Width of the picture in SVG units. */
  public static final int WIDTH = 960;

  /** Height of a row of the picture in SVG units. */
  public static final int LINE = 26;

  /** Free space at the bottom of each row in SVG units. */
  public static final int GAP = 6;

  private static final int FIRST_HOUR = 6;
  private static final int LAST_HOUR = 18;
  private static final int HOURS = 24;

  /**
   * An hour label at the foot.
   *
   * @param x its position
   * @param label the hour, such as {@code 7}
   */
  public record Hour(int x, String label) {}

  /**
   * The line of a terminal.
   *
   * @param y its top
   * @param label the terminal, or the label of make-up punches
   */
  public record Lane(int y, String label) {}

  /**
   * A period.
   *
   * @param x position of its beginning
   * @param y top of its line
   * @param width its length, at least 2
   * @param entry the timeline's entry
   */
  public record Bar(int x, int y, int width, TimelineEntry entry) {}

  /**
   * A punch.
   *
   * @param x its position
   * @param y middle of its terminal's line
   * @param entry the timeline's entry
   */
  public record Mark(int x, int y, TimelineEntry entry) {}

  public DayPicture {
    hours = List.copyOf(hours);
    lanes = List.copyOf(lanes);
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
  }

  /** Returns the picture of a day. */
  public static DayPicture of(StaffDayDetails day) {
    return new Drawing(day).picture();
  }

  /** Returns the height of the canvas. */
  public int height() {
    return foot() + LINE;
  }

  /** Returns the position of the hour labels. */
  public int foot() {
    long windows =
        bars.stream().filter(bar -> bar.entry().kind() == TimelineEntry.EntryType.WINDOW).count();
    return (Math.max(1, (int) windows + lanes.size()) + 1) * LINE;
  }

  /** A picture under construction; it begins with the hour of the first entry. */
  private static final class Drawing {
    private final LocalDate date;
    private final List<TimelineEntry> entries;
    private final int first;
    private final int last;

    Drawing(StaffDayDetails day) {
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
