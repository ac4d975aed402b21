package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** {@link ImportKind#CARDS}. */
final class CardRows implements RowReader {

  @Override
  public Set<Column> required() {
    return Set.of(Column.CARD, Column.STAFF_NO, Column.FROM);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(Column.TO, Column.ACTION);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    // What was once taken must be nameable to take it back, however spoilt it is.
    String card = row.takesBack() ? row.label(Column.CARD) : names.number(row, Column.CARD);
    String staff = names.staff(row, Column.STAFF_NO);
    if (row.takesBack()) {
      LocalDate first = row.date(Column.FROM, DatedFact.ALWAYS);
      LocalDate last = row.end(first, DatedFact.NEVER);
      return List.of(FactChange.takeOut(ImportKind.CARDS, staff, card, 0, first, last, ""));
    }
    LocalDate from = row.date(Column.FROM);
    String key = Spans.key(ImportKind.CARDS, staff, card, 0, from, from);
    LocalDate to = row.end(from, DatedFact.NEVER, names.stored(ImportKind.CARDS, key));
    return List.of(
        FactChange.hold(new DatedFact(ImportKind.CARDS, key, staff, card, 0, from, to, "", "")));
  }
}
