package afterclass.gateway.web.imports;

import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.web.facts.RosterWords;
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

  /** Returns the columns of rows, by English name. */
  static List<String> columns(List<ReadRow> rows) {
    return rows.stream().flatMap(row -> row.values().keySet().stream()).distinct().toList();
  }

  static RowLine of(ReadRow row, List<String> columns, RosterWords words, LocalDate today) {
    String separator = words.frame().text("list.separator");
    String where =
        row.where().stream()
            .map(place -> place.in(words.frame().words()))
            .distinct()
            .limit(SHOWN_PLACES)
            .collect(Collectors.joining(separator));
    return new RowLine(
        where,
        columns.stream()
            .map(name -> shown(name, row.values().getOrDefault(name, ""), words, today))
            .toList(),
        row.doubtful());
  }

  private static String shown(String column, String value, RosterWords words, LocalDate today) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (column) {
      case "staffNo", "substitute" -> words.who(value);
      case "weekday", "follows" -> words.frame().textOr("roster.weekday." + value, value);
      case "service", "covers" -> covered(value, words, today);
      case "season" -> words.frame().season(value);
      case "name", "card", "note", "reason" -> value;
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
