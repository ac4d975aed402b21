package afterclass.gateway.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A heat map of lesson hours by staff member and day, for a table with a line per person and day;
 * empty for other tables, and if there are too many days to show.
 *
 * @param dates the days, in order
 * @param rows staff members with at least one lesson hour, the largest sum first
 * @param sums lesson hours of each day
 */
public record HeatMap(List<LocalDate> dates, List<Row> rows, List<Long> sums) {
  private static final int MOST_DAYS = 62;
  private static final long DARKEST = 6;

  /**
   * A staff member.
   *
   * @param staff staff number
   * @param name the name, with the number if another in the map has the same
   * @param days the days, in order
   */
  public record Row(String staff, String name, List<Day> days) {
    public Row {
      days = List.copyOf(days);
    }

    /** Returns the lesson hours of all days. */
    public long sum() {
      return days.stream().mapToLong(Day::hours).sum();
    }
  }

  /** Returns the lesson hours of all staff members and days. */
  public long sum() {
    return sums.stream().mapToLong(hours -> hours).sum();
  }

  /** Returns whether a date is a Saturday or Sunday. */
  public boolean weekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** Returns the first letter of a date's weekday. */
  public String weekday(LocalDate date, Locale language) {
    return date.getDayOfWeek().getDisplayName(TextStyle.NARROW, language);
  }

  /**
   * A day of a staff member.
   *
   * @param date the date
   * @param hours lesson hours, 0 for none
   */
  public record Day(LocalDate date, long hours) {

    /** Returns the shade of the day, 0 to 6. */
    public long shade() {
      return Math.min(DARKEST, hours);
    }
  }

  public HeatMap {
    dates = List.copyOf(dates);
    rows = List.copyOf(rows);
    sums = List.copyOf(sums);
  }

  /** Returns the heat map of a table with date, staff number, name and lesson hours. */
  public static HeatMap of(Table table) {
    List<String> keys = table.columns().stream().map(Column::key).toList();
    boolean fits = keys.containsAll(List.of("date", "staffNo", "name", "hours"));
    if (!fits || table.rows().isEmpty() || days(table) > MOST_DAYS) {
      return new HeatMap(List.of(), List.of(), List.of());
    }
    Map<String, Map<String, Long>> byStaff = new LinkedHashMap<>();
    Map<String, String> names = new TreeMap<>();
    for (List<Cell> row : table.rows()) {
      String staff = table.cell(row, "staffNo").plain();
      names.put(staff, table.cell(row, "name").plain());
      byStaff
          .computeIfAbsent(staff, no -> new TreeMap<>())
          .merge(table.cell(row, "date").plain(), table.cell(row, "hours").amount(), Long::sum);
    }
    List<LocalDate> dates = table.from().datesUntil(table.to().plusDays(1)).toList();
    List<Row> rows = new ArrayList<>();
    byStaff.forEach(
        (staff, hours) ->
            rows.add(
                new Row(
                    staff,
                    shown(staff, names),
                    dates.stream()
                        .map(date -> new Day(date, hours.getOrDefault(date.toString(), 0L)))
                        .toList())));
    rows.sort(Comparator.comparingLong(row -> -row.sum()));
    return new HeatMap(dates, rows, sums(rows, dates.size()));
  }

  private static List<Long> sums(List<Row> rows, int days) {
    return IntStream.range(0, days)
        .mapToObj(i -> rows.stream().mapToLong(row -> row.days().get(i).hours()).sum())
        .toList();
  }

  private static String shown(String staff, Map<String, String> names) {
    String name = names.getOrDefault(staff, staff);
    boolean shared = names.values().stream().filter(name::equals).count() > 1;
    return shared ? name + " " + staff : name;
  }

  private static long days(Table table) {
    return table.to().toEpochDay() - table.from().toEpochDay() + 1;
  }
}
