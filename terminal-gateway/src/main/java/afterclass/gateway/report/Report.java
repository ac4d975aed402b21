package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.util.List;
import java.util.Optional;

/** A table that the office asks for by name. */
public interface Report {

  /** Its name in commands and addresses: lower-case words with hyphens. */
  String name();

  /**
   * Its rows.
   *
   * @param query which days, and which filters
   * @param sources where everything is read from
   * @param words the reader's language
   */
  Table table(ReportQuery query, ReportSources sources, Messages words);

  /** What its lines can be gathered by, in the order that people see; nothing if left out. */
  default List<Grouping> groupings() {
    return List.of();
  }

  /**
   * What a picture of it shows: the sums of its lesson hours by this, unless something else is
   * asked for; no picture if left out.
   */
  default Optional<Grouping> pictured() {
    return Optional.empty();
  }

  /** Whether people ask for it by the day, as for a list that hangs on a wall, not by the month. */
  default boolean daily() {
    return false;
  }

  /** Whether the rows of {@link #table} are sums already, so that {@link #lines} are others. */
  default boolean sums() {
    return false;
  }

  /**
   * The lines that are gathered: those of {@link #table} unless its rows are sums already. Where
   * only the sums of groups are asked for, a line may stand for several of one group; a column
   * {@link Groups#LINES} says how many.
   */
  default Table lines(ReportQuery query, ReportSources sources, Messages words) {
    return table(query, sources, words);
  }

  /**
   * What a query asks for: the rows, a row for each group, or the lines of one group.
   *
   * @throws IllegalArgumentException if it asks for a grouping that is none of {@link #groupings}
   */
  default Table answer(ReportQuery query, ReportSources sources, Messages words) {
    Grouping by = query.by();
    if (by == null) {
      return table(query, sources, words);
    }
    if (!groupings().contains(by)) {
      throw new IllegalArgumentException(name() + " cannot be gathered by " + by.code());
    }
    Table lines = lines(query, sources, words);
    String group = query.group();
    return group == null
        ? Groups.of(lines, query, by, words)
        : Groups.linesOf(lines, by, group, words);
  }

  /** Its title; key {@code report.NAME.title} of the message bundles. */
  default String title(Messages words) {
    return words.text("report." + name() + ".title");
  }

  /**
   * The sums that a picture of an answer shows: the groups themselves where they are asked for,
   * else the lines gathered by {@link #pictured}; empty where the report has no picture.
   *
   * @param answer what {@link #answer} gave for the same query
   */
  default Optional<Table> picture(
      ReportQuery query, Table answer, ReportSources sources, Messages words) {
    Optional<Grouping> usual = pictured();
    if (usual.isEmpty() || answer.rows().isEmpty()) {
      return Optional.empty();
    }
    if (query.by() != null && query.group() == null) {
      return Optional.of(answer);
    }
    boolean others = query.by() == null && sums();
    Table lines = others ? lines(query.by(usual.get()), sources, words) : answer;
    return Optional.of(Groups.of(lines, query, usual.get(), words));
  }
}
