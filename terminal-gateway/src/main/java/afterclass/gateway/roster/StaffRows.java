package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link ImportKind#STAFF}. */
final class StaffRows implements RowReader {

  @Override
  public Set<Column> required() {
    return Set.of(Column.STAFF_NO, Column.NAME);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(Column.SITE, Column.FROM, Column.TO, Column.ACTION);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    // Whoever was once taken must be nameable to take it back, however spoilt the number is.
    String no = row.takesBack() ? row.label(Column.STAFF_NO) : names.number(row, Column.STAFF_NO);
    if (no.equals("*")) {
      row.bad(Column.STAFF_NO, "label");
    }
    if (row.takesBack()) {
      return List.of(
          new FactChange(
              new DatedFact(
                  ImportKind.STAFF, no, no, "", 0, DatedFact.ALWAYS, DatedFact.NEVER, "", ""),
              true));
    }
    Optional<DatedFact> stored = names.stored(ImportKind.STAFF, no);
    String site = row.kept(Column.SITE, stored, DatedFact::subject, () -> row.text(Column.SITE));
    LocalDate from =
        row.kept(
            Column.FROM, stored, DatedFact::from, () -> row.date(Column.FROM, DatedFact.ALWAYS));
    LocalDate to = row.end(from, DatedFact.NEVER, stored);
    String name = row.label(Column.NAME);
    return List.of(
        FactChange.hold(new DatedFact(ImportKind.STAFF, no, no, site, 0, from, to, name, "")));
  }
}
