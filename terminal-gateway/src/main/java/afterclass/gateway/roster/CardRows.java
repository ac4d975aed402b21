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
    return Set.of(Column.TO);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    String card = row.number(Column.CARD);
    String staff = names.staff(row, Column.STAFF_NO);
    LocalDate from = row.date(Column.FROM);
    LocalDate to = row.end(from, DatedFact.NEVER);
    String key = card + "|" + from;
    return List.of(
        FactChange.hold(new DatedFact(ImportKind.CARDS, key, staff, card, 0, from, to, "", "")));
  }
}
