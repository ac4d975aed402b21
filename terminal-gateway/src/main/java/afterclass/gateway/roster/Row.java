package afterclass.gateway.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One row of a file with its headings: gives cells their meaning, or says what is wrong. */
final class Row {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST_REMARK = 300;
  private static final List<List<String>> WEEKDAYS =
      List.of(
          List.of("1", "mon", "monday", "周一", "星期一"),
          List.of("2", "tue", "tuesday", "周二", "星期二"),
          List.of("3", "wed", "wednesday", "周三", "星期三"),
          List.of("4", "thu", "thursday", "周四", "星期四"),
          List.of("5", "fri", "friday", "周五", "星期五"),
          List.of("6", "sat", "saturday", "周六", "星期六"),
          List.of("7", "sun", "sunday", "周日", "星期日", "周天", "星期天"));

  private final long line;
  private final Map<Column, String> headings;
  private final Map<Column, String> cells;

  Row(long line, Map<Column, String> headings, Map<Column, String> cells) {
    this.line = line;
    this.headings = headings;
    this.cells = cells;
  }

  long line() {
    return line;
  }

  /** The cell without blanks around it, or empty if there is none. */
  String text(Column column) {
    return Objects.requireNonNullElse(cells.get(column), "");
  }

  boolean has(Column column) {
    return !text(column).isEmpty();
  }

  String required(Column column) throws BadRow {
    if (!has(column)) {
      throw bad(column, "filled");
    }
    return text(column);
  }

  /** A short text, as a number or a name, that must be there. */
  String label(Column column) throws BadRow {
    String label = required(column);
    if (label.length() > 100 || label.chars().anyMatch(Character::isISOControl)) {
      throw bad(column, "label");
    }
    return label;
  }

  LocalDate date(Column column) throws BadRow {
    String text = required(column).replace('/', '-');
    try {
      LocalDate date = LocalDate.parse(text, DATE);
      if (date.getYear() >= 1900 && date.getYear() <= 2999) {
        return date;
      }
    } catch (DateTimeException e) {
      throw bad(column, "date");
    }
    throw bad(column, "date");
  }

  LocalDate date(Column column, LocalDate otherwise) throws BadRow {
    return has(column) ? date(column) : otherwise;
  }

  /** The end of a range that begins at a date. */
  LocalDate end(LocalDate from, LocalDate otherwise) throws BadRow {
    LocalDate to = date(Column.TO, otherwise);
    if (to.isBefore(from)) {
      throw bad(Column.TO, "end", from);
    }
    return to;
  }

  int weekday(Column column) throws BadRow {
    String said = required(column).toLowerCase(Locale.ROOT);
    for (int i = 0; i < WEEKDAYS.size(); i++) {
      if (WEEKDAYS.get(i).contains(said)) {
        return i + 1;
      }
    }
    throw bad(column, "weekday");
  }

  /** A time of day, to the second. */
  LocalTime time(Column column) throws BadRow {
    String text = required(column);
    try {
      return LocalTime.parse(text, TIME);
    } catch (DateTimeException e) {
      throw bad(column, "time");
    }
  }

  /** A sentence that must be there. */
  String remark(Column column) throws BadRow {
    String text = required(column);
    if (text.length() > LONGEST_REMARK || text.chars().anyMatch(Character::isISOControl)) {
      throw bad(column, "remark");
    }
    return text;
  }

  /** The meaning of a word out of a short list. */
  <T> T word(Column column, Map<String, T> meanings) throws BadRow {
    T meaning = meanings.get(required(column).toLowerCase(Locale.ROOT));
    if (meaning == null) {
      throw bad(column, "word", String.join(" ", meanings.keySet()));
    }
    return meaning;
  }

  BadRow bad(Column column, String word, Object... values) {
    String heading = headings.getOrDefault(column, column.shown());
    return new BadRow(line, heading, text(column), word, values);
  }
}
