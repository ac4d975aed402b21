package afterclass.gateway.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#MADE_UP}. */
final class MadeUpRows implements RowReader {
  private static final Map<String, Boolean> CLEARS =
      new TreeMap<>(Map.of("add", false, "增加", false, "补卡", false, "clear", true, "撤销", true));

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE, Column.STAFF_NO, Column.TIME, Column.ACTION, Column.REASON);
  }

  @Override
  public Set<Column> optional() {
    return Set.of();
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    LocalTime time = row.time(Column.TIME);
    boolean clears = row.word(Column.ACTION, CLEARS, true);
    String key = String.join("|", date.toString(), staff, time.toString());
    DatedFact fact =
        new DatedFact(
            ImportKind.MADE_UP,
            key,
            staff,
            "",
            0,
            date,
            date,
            time.toString(),
            row.remark(Column.REASON));
    return List.of(new FactChange(fact, clears));
  }
}
