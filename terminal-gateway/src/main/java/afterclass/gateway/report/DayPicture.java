package afterclass.gateway.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A day's timeline as shapes on a canvas of {@link Shape#width} by {@link #height()} units: a line
 * per window, then a line per terminal with its outages and punches, and each punch as a vertical
 * line across all of them.
 *
 * @param shape the proportions of the canvas
 * @param hours the hour labels at the foot
 * @param lanes the terminals
 * @param bars windows, outages, and punches without an exact time
 * @param marks punches
 */
public record DayPicture(
    Shape shape, List<Hour> hours, List<Lane> lanes, List<Bar> bars, List<Mark> marks) {

  /** The proportions of a picture, in SVG units. */
  public enum Shape {
    /** For a window: the labels stand inside the bars. */
    WIDE(960, 26, 6, 0, 1),
    /** For a phone: the labels stand above the bars. */
    NARROW(360, 42, 8, 19, 2);

    private final int width;
    private final int line;
    private final int gap;
    private final int above;
    private final int everyHours;

    Shape(int width, int line, int gap, int above, int everyHours) {
      this.width = width;
      this.line = line;
      this.gap = gap;
      this.above = above;
      this.everyHours = everyHours;
    }

    /** Returns the name of the shape in style sheets. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the width of the picture. */
    public int width() {
      return width;
    }

    /** Returns the height of a row. */
    public int line() {
      return line;
    }

    /** Returns the height of a bar. */
    public int height() {
      return line - gap - above;
    }
  }

  /** Room that a window's label needs, in SVG units. */
  private static final int LABEL = 240;

  /** Distance of a label's foot from the top of its row. */
  private static final int LABEL_FOOT = 14;

  /** Distance of a label from the edge of its bar. */
  private static final int INSIDE = 6;

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

  /**
   * The label of a window.
   *
   * @param x position of its anchor
   * @param y its foot
   * @param anchor {@code start} or {@code end}
   * @param entry the timeline's entry
   */
  public record Label(int x, int y, String anchor, TimelineEntry entry) {}

  /** Returns the labels of the windows, each with enough room inside the picture. */
  public List<Label> labels() {
    return bars.stream()
        .filter(bar -> bar.entry().kind() == TimelineEntry.EntryType.WINDOW)
        .map(this::label)
        .toList();
  }

  private Label label(Bar bar) {
    int y = bar.y() - shape.above + LABEL_FOOT;
    boolean late = bar.x() > shape.width - LABEL;
    if (shape.above > 0) {
      // A narrow picture has no room beside its bars: a late label ends at the picture's edge.
      return new Label(late ? shape.width - 2 : bar.x(), y, late ? "end" : "start", bar.entry());
    }
    return new Label(bar.x() + (late ? -INSIDE : INSIDE), y, late ? "end" : "start", bar.entry());
  }

  public DayPicture {
    hours = List.copyOf(hours);
    lanes = List.copyOf(lanes);
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
  }

  /** Returns the pictures of a day, one of each shape. */
  public static List<DayPicture> of(StaffDayDetails day) {
    return Stream.of(Shape.values()).map(shape -> new Drawing(day, shape).picture()).toList();
  }

  /** Returns the height of the canvas. */
  public int height() {
    return foot() + Shape.WIDE.line;
  }

  /** Returns the position of the hour labels. */
  public int foot() {
    long windows =
        bars.stream().filter(bar -> bar.entry().kind() == TimelineEntry.EntryType.WINDOW).count();
    return (Math.max(1, (int) windows + lanes.size()) + 1) * shape.line;
  }

  /** A picture under construction; it begins with the hour of the first entry. */
  private static final class Drawing {
    private final LocalDate date;
    private final List<TimelineEntry> entries;
    private final Shape shape;
    private final int first;
    private final int last;

    Drawing(StaffDayDetails day, Shape shape) {
      this.shape = shape;
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
      long x = seconds * shape.width / Duration.ofHours(last - first).toSeconds();
      return (int) Math.max(0, Math.min(shape.width, x));
    }

    DayPicture picture() {
      List<Hour> hours = new ArrayList<>();
      for (int hour = first; hour < last; hour += shape.everyHours) {
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
          marks.add(new Mark(x(punch.from()), top(lane) + shape.above + shape.height() / 2, punch));
        } else {
          bars.add(bar(punch, lane));
        }
      }
      return new DayPicture(shape, hours, lanes, bars, marks);
    }

    private List<TimelineEntry> of(TimelineEntry.EntryType kind) {
      return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private int top(int line) {
      return line * shape.line + shape.line / 2;
    }

    private Bar bar(TimelineEntry entry, int line) {
      LocalDateTime end = entry.to();
      int from = x(entry.from());
      int to = end == null ? shape.width : x(end);
      return new Bar(from, top(line) + shape.above, Math.max(2, to - from), entry);
    }
  }
}
