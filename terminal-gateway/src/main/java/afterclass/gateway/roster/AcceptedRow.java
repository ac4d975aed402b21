package afterclass.gateway.roster;

import afterclass.gateway.workbook.SheetCell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of a file that would be imported, in the words of programs.
 *
 * @param index position among the rows of the file, from 0
 * @param line line of the file at which it begins, from 1
 * @param cell address of its first cell; empty for a text file
 * @param values values by English column name: ISO dates, weekdays from 1, services by id
 */
public record AcceptedRow(int index, long line, String cell, Map<String, String> values) {
  public AcceptedRow {
    values = new LinkedHashMap<>(values);
  }

  static AcceptedRow of(int index, ImportKind kind, Batch.Taken taken) {
    Row row = taken.row();
    return new AcceptedRow(index, row.line(), cell(row), values(kind, row, taken));
  }

  private static Map<String, String> values(ImportKind kind, Row row, Batch.Taken taken) {
    List<Fact> facts = taken.held().toList();
    if (kind == ImportKind.CALENDAR && !facts.isEmpty()) {
      return calendar(row, facts);
    }
    if (facts.size() == 1) {
      return shown(row, facts.get(0).row());
    }
    Optional<RangedFact> span =
        taken.changes().stream()
            .filter(RowChange.TakeOut.class::isInstance)
            .map(change -> ((RowChange.TakeOut) change).span())
            .findFirst();
    return span.map(fact -> shown(row, cleared(fact))).orElseGet(() -> texts(row));
  }

  /** Returns the address of the row's first cell that has one; empty if none has. */
  private static String cell(Row row) {
    return row.cells().values().stream()
        .map(SheetCell::address)
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Returns the cells by English column name, as the file has them. */
  private static Map<String, String> texts(Row row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.cells().forEach((column, cell) -> texts.put(column.code(), cell.text()));
    return texts;
  }

  private static Map<String, String> cleared(RangedFact span) {
    Map<String, String> values = new LinkedHashMap<>(span.row());
    values.put(Column.ACTION.code(), FactForm.CLEAR);
    return values;
  }

  /** Returns the values without blank ones of columns that the file does not have. */
  private static Map<String, String> shown(Row row, Map<String, String> values) {
    Map<String, String> shown = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          Optional<Column> column = Column.ofHeading(name);
          boolean end = column.filter(c -> c == Column.FROM || c == Column.TO).isPresent();
          if (end || !value.isEmpty() || column.filter(row::in).isPresent()) {
            shown.put(name, value);
          }
        });
    return shown;
  }

  /** Returns the values of a row of the calendar, which states a fact for each of its dates. */
  private static Map<String, String> calendar(Row row, List<Fact> facts) {
    LocalDate first = facts.stream().map(Fact::from).min(Comparator.naturalOrder()).get();
    LocalDate last = facts.stream().map(Fact::to).max(Comparator.naturalOrder()).get();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Column.DATE.code(), first.toString());
    values.put(Column.TO.code(), last.toString());
    values.put(
        Column.TYPE.code(), part(facts, DayTypeEntry.class, entry -> FactForm.code(entry.type())));
    values.put(Column.SEASON.code(), part(facts, SeasonEntry.class, SeasonEntry::season));
    values.put(
        Column.FOLLOWS.code(),
        part(
            facts,
            DayTypeEntry.class,
            entry -> entry.follows() == 0 ? "" : String.valueOf(entry.follows())));
    values.put(Column.NOTE.code(), row.text(Column.NOTE));
    return values;
  }

  private static <F> String part(List<Fact> facts, Class<F> type, Function<F, String> part) {
    return facts.stream().filter(type::isInstance).map(type::cast).map(part).findFirst().orElse("");
  }
}
