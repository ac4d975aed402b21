package afterclass.gateway.web.imports;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.page.PageContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row to import, with the way back to its cells.
 *
 * @param where its cells
 * @param cells its values in the reader's language, in the order of the columns
 * @param doubtful whether it was read by a proposal that nobody has confirmed
 */
public record RowLine(String where, List<String> cells, boolean doubtful) {
  private static final int SHOWN_PLACES = 3;

  /** The column of the names of people of whom rows have only the number. */
  private static final String WHO = "who";

  private static final String NUMBER = "staffNo";
  private static final String NAME = "name";

  /** Returns the columns of rows, by English name; where only numbers stand, names beside them. */
  static List<String> columns(List<ReadRow> rows) {
    List<String> given =
        rows.stream().flatMap(row -> row.values().keySet().stream()).distinct().toList();
    return given.contains(NAME)
        ? given
        : given.stream()
            .flatMap(each -> each.equals(NUMBER) ? Stream.of(NUMBER, WHO) : Stream.of(each))
            .toList();
  }

  /** Returns the heading of a column. */
  static String heading(String column, PageContext frame) {
    return frame.textOr("facts.column." + (column.equals(WHO) ? NAME : column), column);
  }

  static RowLine of(ReadRow row, List<String> columns, RosterWords words, LocalDate today) {
    return new RowLine(
        places(row.where(), words.frame()),
        columns.stream().map(name -> shown(name, row, words, today)).toList(),
        row.doubtful());
  }

  /** Returns the first places of a row; of several cells of one line the line. */
  private static String places(List<Place> where, PageContext frame) {
    List<Place> lines = where.stream().map(Place::row).distinct().toList();
    boolean line = where.size() > 1 && lines.size() == 1 && lines.get(0).line() > 0;
    return (line ? lines : where)
        .stream()
            .map(place -> place.in(frame.words()))
            .distinct()
            .limit(SHOWN_PLACES)
            .collect(Collectors.joining(frame.words().pick("、", ", ")));
  }

  private static String shown(String column, ReadRow row, RosterWords words, LocalDate today) {
    if (!column.equals(WHO)) {
      return shown(column, row.values().getOrDefault(column, ""), words, today);
    }
    String number = row.values().getOrDefault(NUMBER, "");
    String name = words.sources().name(number);
    return name.equals(number) ? "" : name;
  }

  private static String shown(String column, String value, RosterWords words, LocalDate today) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (column) {
      case "substitute" -> words.who(value);
      case "weekday", "follows" -> words.frame().textOr("roster.weekday." + value, value);
      case "service", "covers" -> covered(value, words, today);
      case "season" -> words.frame().season(value);
      case NUMBER, NAME, "card", "note", "reason" -> value;
      default -> words.word(value);
    };
  }

  private static String covered(String value, RosterWords words, LocalDate today) {
    return words.list(Stream.of(value.split(";", -1)).map(id -> words.covered(today, id)).toList());
  }

  /** Returns whether the row contains a text, in any letters. */
  boolean has(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    Set<String> texts = new TreeSet<>(cells);
    texts.add(where);
    return texts.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
