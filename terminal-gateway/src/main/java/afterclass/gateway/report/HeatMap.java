package afterclass.gateway.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A heat map of lesson hours by staff member and day, for a table with a line per person and day;
 * empty for other tables, and if there are too many days to show.
 *
 * @param dates the days, in order
 * @param rows staff members with at least one lesson hour, in the order of the table
 */
public record HeatMap(List<LocalDate> dates, List<Row> rows) {
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
  }

  /** Returns the heat map of a table with date, staff number, name and lesson hours. */
  public static HeatMap of(Table table) {
    List<String> keys = table.columns().stream().map(Column::key).toList();
    boolean fits = keys.containsAll(List.of("date", "staffNo", "name", "hours"));
    if (!fits || table.rows().isEmpty() || days(table) > MOST_DAYS) {
      return new HeatMap(List.of(), List.of());
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
    return new HeatMap(dates, rows);
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
