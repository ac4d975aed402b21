package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
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
    return Set.of(Column.TO);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    String staff = names.staff(row, Column.STAFF_NO);
    LocalDate from = row.date(Column.FROM);
    LocalDate to = row.end(from, from);
    boolean back = NONE.contains(row.required(Column.COVERS));
    String covers = back ? "" : names.covers(row);
    String key = String.join("|", staff, from.toString(), to.toString());
    return List.of(
        new FactChange(
            new DatedFact(ImportKind.LEAVE, key, staff, "", 0, from, to, covers, ""), back));
  }
}
