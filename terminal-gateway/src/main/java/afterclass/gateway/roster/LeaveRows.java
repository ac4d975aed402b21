package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@link ImportKind#LEAVE}. */
final class LeaveRows implements RowReader {
  private static final Set<String> NONE = Set.of("none", "无", "撤销");

  @Override
  public Set<Column> required() {
    return Set.of(Column.STAFF_NO, Column.FROM, Column.COVERS);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(Column.TO, Column.ACTION);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    String staff = names.staff(row, Column.STAFF_NO);
    LocalDate from = row.date(Column.FROM);
    LocalDate to = row.end(from, from);
    boolean none = NONE.contains(row.plain(Column.COVERS).toLowerCase(Locale.ROOT));
    if (none || row.takesBack()) {
      String part = none || !row.has(Column.COVERS) ? "" : names.covers(row);
      return List.of(FactChange.takeOut(ImportKind.LEAVE, staff, "", 0, from, to, part));
    }
    String covers = names.covers(row);
    String key = Spans.key(ImportKind.LEAVE, staff, "", 0, from, to);
    return List.of(
        FactChange.hold(new DatedFact(ImportKind.LEAVE, key, staff, "", 0, from, to, covers, "")));
  }
}
