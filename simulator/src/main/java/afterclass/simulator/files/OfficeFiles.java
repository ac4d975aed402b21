package afterclass.simulator.files;

import afterclass.simulator.people.NameGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of large import files, and which of them are wrong. Equal seeds give equal files.
 *
 * @param seed seed of all random choices
 */
record OfficeFiles(long seed) {
  /** Number of people on the staff list. */
  static final int PEOPLE = 200;

  /** Number of rows of the file with faults: two services on each weekday for each person. */
  static final int ROWS = 2_000;

  /** Number of terms in five years. */
  static final int TERMS = 10;

  private static final int WEEKDAYS = 5;
  private static final int HALF_YEAR = 6;
  private static final LocalDate FIRST_TERM = LocalDate.of(2022, 2, 1);
  private static final List<String> SERVICES = List.of("早读", "午间服务", "社团活动", "作业辅导", "楼梯值班");

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("staffNo", "工号", "9999"),
          new Fault("weekday", "星期", "周八"),
          new Fault("service", "服务时段", "晚自习"),
          new Fault("from", "开始日期", "2026-02-30"),
          new Fault("to", "结束日期", "2020-01-01"),
          new Fault("staffNo", "工号", ""),
          new Fault("weekday", "星期", ""),
          new Fault("service", "服务时段", ""),
          new Fault("from", "开始日期", ""),
          new Fault("to", "结束日期", "学期末"));

  /**
   * A wrong cell.
   *
   * @param column English name of its column
   * @param heading heading of that column in the file
   * @param cell what is written there
   */
  private record Fault(String column, String heading, String cell) {}

  /**
   * A file of which some rows are wrong.
   *
   * @param rows cells by the columns' English names
   * @param wrong the heading of the wrong column by the row's line in the file, whose first line
   *     has the headings
   */
  record Faulty(List<Map<String, String>> rows, SortedMap<Long, String> wrong) {}

  private static String no(int person) {
    return String.format("%04d", 1 + person);
  }

  /** Returns the staff list. */
  List<Map<String, String>> staff() {
    List<String> names = NameGenerator.some(PEOPLE, new Random(seed));
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      rows.add(Map.of("staffNo", no(i), "name", names.get(i)));
    }
    return rows;
  }

  /** Returns a term's roster with ten faults in ten rows. */
  Faulty roster() {
    List<Map<String, String>> rows = term(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22));
    Random random = new Random(seed);
    SortedMap<Long, String> wrong = new TreeMap<>();
    for (Fault fault : FAULTS) {
      int row;
      do {
        row = random.nextInt(rows.size());
      } while (wrong.containsKey(row + 2L));
      Map<String, String> cells = new LinkedHashMap<>(rows.get(row));
      cells.put(fault.column(), fault.cell());
      rows.set(row, cells);
      wrong.put(row + 2L, fault.heading());
    }
    return new Faulty(rows, wrong);
  }

  /** Returns the rosters of all terms of five years. */
  List<Map<String, String>> years() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < TERMS; i++) {
      LocalDate first = FIRST_TERM.plusMonths((long) i * HALF_YEAR);
      rows.addAll(term(first, first.plusMonths(HALF_YEAR).minusDays(1)));
    }
    return rows;
  }

  private static List<Map<String, String>> term(LocalDate from, LocalDate to) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      int person = i / (2 * WEEKDAYS);
      int weekday = i / 2 % WEEKDAYS;
      Map<String, String> row = new LinkedHashMap<>();
      row.put("staffNo", no(person));
      row.put("weekday", "周" + "一二三四五".charAt(weekday));
      row.put("service", SERVICES.get((person + weekday + i % 2) % SERVICES.size()));
      row.put("from", from.toString());
      row.put("to", to.toString());
      rows.add(row);
    }
    return rows;
  }
}
