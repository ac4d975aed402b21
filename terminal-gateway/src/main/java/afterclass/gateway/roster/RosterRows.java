package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** {@link ImportKind#ROSTER}. */
final class RosterRows implements RowReader {

  @Override
  public Set<Column> required() {
    return Set.of(Column.STAFF_NO, Column.WEEKDAY, Column.SERVICE, Column.FROM);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(Column.TO, Column.ACTION);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    String staff = names.staff(row, Column.STAFF_NO);
    int weekday = row.weekday(Column.WEEKDAY);
    String service = names.service(row, Column.SERVICE);
    if (row.takesBack()) {
      LocalDate first = row.date(Column.FROM, DatedFact.ALWAYS);
      LocalDate last = row.end(first, DatedFact.NEVER);
      return List.of(
          FactChange.takeOut(ImportKind.ROSTER, staff, service, weekday, first, last, ""));
    }
    LocalDate from = row.date(Column.FROM);
    String key = Spans.key(ImportKind.ROSTER, staff, service, weekday, from, from);
    LocalDate to = row.end(from, DatedFact.NEVER, names.stored(ImportKind.ROSTER, key));
    return List.of(
        FactChange.hold(
            new DatedFact(ImportKind.ROSTER, key, staff, service, weekday, from, to, "", "")));
  }
}
