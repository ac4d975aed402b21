package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the lines of a report can be gathered by. */
public enum Grouping {
  /** Business date. */
  DAY("date"),
  /** Week from Monday to Sunday, as ISO 8601 numbers them. */
  WEEK("date"),
  /** Calendar month. */
  MONTH("date"),
  /** Staff member. */
  STAFF("staffNo"),
  /** Service. */
  SERVICE("service"),
  /** Clause; a line that several clauses forfeit stands once, under all of them together. */
  CLAUSE("clause");

  /**
   * Key and name of the lines that have nothing to be gathered by, as an empty post of nobody's.
   */
  public static final String NONE = "–";

  /** Between several clauses of one line, in the key of a group. */
  private static final String TOGETHER = "+";

  private final String column;

  Grouping(String column) {
    this.column = column;
  }

  /** Its name in addresses, as {@code week}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name to people, key {@code by.CODE} of the message bundles. */
  public String label(Messages words) {
    return words.text("by." + code());
  }

  /** The grouping of that name. */
  public static Optional<Grouping> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** Whether its groups stand in the order of their keys; if not, the largest sum comes first. */
  boolean ordered() {
    return this != SERVICE && this != CLAUSE;
  }

  /**
   * The key of the group that a row belongs to, the same in every language: {@code 2026-11-23},
   * {@code 2026-W48}, {@code 2026-11}, staff number, service id, {@code 六.1} or {@code 六.1+六.2}.
   *
   * @param lines a table that has the column this gathers by
   */
  public String keyOf(List<Cell> row, Table lines, Messages words) {
    return key(said(row, lines), words);
  }

  /** What a row says of what this gathers by, before it is made a key of. */
  String said(List<Cell> row, Table lines) {
    return lines.cell(row, keyColumn(lines)).plain();
  }

  /** The key of what a row {@linkplain #said says}. */
  String key(String text, Messages words) {
    if (text.isEmpty()) {
      return NONE;
    }
    return switch (this) {
      case DAY, STAFF, SERVICE -> text;
      case CLAUSE -> text.replace(words.text("list.separator"), TOGETHER);
      case MONTH -> YearMonth.from(LocalDate.parse(text)).toString();
      case WEEK -> week(LocalDate.parse(text));
    };
  }

  private String keyColumn(Table lines) {
    return this == SERVICE && lines.has("serviceId") ? "serviceId" : column;
  }

  private static String week(LocalDate date) {
    int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return date.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
  }

  /** The columns that name a group. */
  List<Column> columns(Messages words) {
    return switch (this) {
      case DAY -> List.of(Column.of("date", Column.Type.DATE, words));
      case WEEK ->
          List.of(
              Column.of("week", Column.Type.TEXT, words),
              Column.of("monday", Column.Type.DATE, words));
      case MONTH -> List.of(Column.of("month", Column.Type.TEXT, words));
      case STAFF ->
          List.of(
              Column.of("staffNo", Column.Type.TEXT, words),
              Column.of("name", Column.Type.TEXT, words));
      case SERVICE -> List.of(Column.of("service", Column.Type.TEXT, words));
      case CLAUSE -> List.of(Column.of("clause", Column.Type.TEXT, words));
    };
  }

  /** What stands in {@link #columns} of the group that a row belongs to. */
  List<Cell> cells(List<Cell> row, Table lines, Messages words) {
    Cell found = lines.cell(row, column);
    Cell cell = found.plain().isEmpty() ? Cell.text(NONE) : found;
    return switch (this) {
      case DAY, SERVICE, CLAUSE -> List.of(cell);
      case MONTH -> List.of(Cell.text(keyOf(row, lines, words)));
      case STAFF -> List.of(cell, cell == found ? lines.cell(row, "name") : cell);
      case WEEK -> {
        LocalDate date = LocalDate.parse(cell.plain());
        yield List.of(
            Cell.text(keyOf(row, lines, words)),
            Cell.date(date.minusDays(date.getDayOfWeek().getValue() - 1L)));
      }
    };
  }
}
