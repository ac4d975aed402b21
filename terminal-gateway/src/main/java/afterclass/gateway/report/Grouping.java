package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A property by which a report's lines can be grouped. */
public enum Grouping {
  /** Groups by business date. */
  DAY("date"),
  /** Groups by week from Monday to Sunday, numbered as in ISO 8601. */
  WEEK("date"),
  /** Groups by calendar month. */
  MONTH("date"),
  /** Groups by staff member. */
  STAFF("staffNo"),
  /** Groups by service. */
  SERVICE("service"),
  /**
   * Groups by clause; a line forfeited by several clauses appears once, under all of them together.
   */
  CLAUSE("clause");

  /**
   * Key and name of the group of lines whose grouped column is empty, such as posts without a
   * person.
   */
  public static final String NONE = "–";

  /** Separator between several clauses in the key of a group. */
  private static final String TOGETHER = "+";

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");

  private final String column;

  Grouping(String column) {
    this.column = column;
  }

  /** Returns the grouping's name in addresses, such as {@code week}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the grouping's name for people, key {@code by.CODE} in the message bundles. */
  public String label(Messages words) {
    return words.text("by." + code());
  }

  /** Returns the grouping with a name; empty if there is none. */
  public static Optional<Grouping> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** Returns whether the groups are ordered by time; otherwise the largest sum comes first. */
  boolean ordered() {
    return this == DAY || this == WEEK || this == MONTH;
  }

  /** Returns whether the groups are compared with those of the month before. */
  boolean compared() {
    return this == SERVICE || this == CLAUSE;
  }

  /**
   * Returns the key of a row's group, the same in every language: {@code 2026-11-23}, {@code
   * 2026-W48}, {@code 2026-11}, staff number, service id, {@code 六.1} or {@code 六.1+六.2}.
   *
   * @param lines a table with the column of this grouping
   */
  public String keyOf(List<Cell> row, Table lines, Messages words) {
    return key(said(row, lines), words);
  }

  /** Returns the text of the row's cell from which the key is made. */
  String said(List<Cell> row, Table lines) {
    return lines.cell(row, keyColumn(lines)).plain();
  }

  /** Returns the key for a cell's text. */
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

  /** Returns the name of a group by its key; the key itself if it says enough to people. */
  public String said(String key, Messages words) {
    if (this != WEEK || key.equals(NONE)) {
      return key;
    }
    try {
      LocalDate monday = LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      return words.text(
          "by.week-of",
          String.valueOf(monday.get(IsoFields.WEEK_BASED_YEAR)),
          String.valueOf(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
          SHORT.format(monday),
          SHORT.format(monday.plusDays(DayOfWeek.values().length - 1L)));
    } catch (DateTimeParseException e) {
      return key; // What an address asks for is shown as it is; it has no lines.
    }
  }

  /**
   * Returns the columns that name a group.
   *
   * @param lines the table whose lines are grouped
   */
  Columns<Groups.Group> columns(Table lines, Messages words) {
    Columns<Groups.Group> columns = new Columns<>(words);
    return switch (this) {
      case DAY -> columns.cell("date", Column.Type.DATE, group -> cell(group, lines));
      case WEEK ->
          columns
              .text("week", group -> said(group.key(), words))
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
