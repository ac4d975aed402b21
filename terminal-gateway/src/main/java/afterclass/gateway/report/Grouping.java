package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
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

  /** Key and name of the lines whose cell is blank, as those of an empty post by staff member. */
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

  /** The cell of a row that the key is made of, as text. */
  String said(List<Cell> row, Table lines) {
    return lines.cell(row, keyColumn(lines)).plain();
  }

  /** The key of a cell's text. */
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

  /**
   * The columns that name a group.
   *
   * @param lines the table whose lines are gathered
   */
  Columns<Groups.Group> columns(Table lines, Messages words) {
    Columns<Groups.Group> columns = new Columns<>(words);
    return switch (this) {
      case DAY -> columns.cell("date", Column.Type.DATE, group -> cell(group, lines));
      case WEEK ->
          columns
              .text("week", Groups.Group::key)
              .date("monday", group -> monday(LocalDate.parse(cell(group, lines).plain())));
      case MONTH -> columns.text("month", Groups.Group::key);
      case STAFF ->
          columns
              .cell("staffNo", Column.Type.TEXT, group -> cell(group, lines))
              .text("name", group -> group.key().equals(NONE) ? NONE : name(group, lines));
      case SERVICE, CLAUSE -> columns.cell(column, Column.Type.TEXT, group -> cell(group, lines));
    };
  }

  private Cell cell(Groups.Group group, Table lines) {
    Cell found = lines.cell(group.first(), column);
    return found.plain().isEmpty() ? Cell.text(NONE) : found;
  }

  private static String name(Groups.Group group, Table lines) {
    return lines.cell(group.first(), "name").plain();
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
