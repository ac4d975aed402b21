package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#RULINGS}. */
final class RulingRows implements RowReader {
  private static final String CLEAR = "CLEAR";
  private static final Map<String, String> RULINGS =
      new TreeMap<>(
          Map.of(
              "accept", Ruling.ACCEPT.name(),
              "认可", Ruling.ACCEPT.name(),
              "forfeit", Ruling.FORFEIT.name(),
              "取消", Ruling.FORFEIT.name(),
              "clear", CLEAR,
              "撤销", CLEAR));

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE, Column.STAFF_NO, Column.RULING, Column.REASON);
  }

  @Override
  public Set<Column> optional() {
    return Set.of();
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    String ruling = row.word(Column.RULING, RULINGS, CLEAR);
    String key = date + "|" + staff;
    DatedFact fact =
        new DatedFact(
            ImportKind.RULINGS, key, staff, "", 0, date, date, ruling, row.remark(Column.REASON));
    return List.of(new FactChange(fact, ruling.equals(CLEAR)));
  }
}
