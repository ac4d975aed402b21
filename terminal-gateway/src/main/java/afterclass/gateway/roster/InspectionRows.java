package afterclass.gateway.roster;

import afterclass.rules.model.Inspection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#INSPECTIONS}. */
final class InspectionRows implements RowReader {
  private static final String CLEAR = "CLEAR";
  private static final Map<String, String> RESULTS =
      new TreeMap<>(
          Map.of(
              "present", Inspection.Result.PRESENT.name(),
              "在岗", Inspection.Result.PRESENT.name(),
              "late", Inspection.Result.LATE.name(),
              "迟到", Inspection.Result.LATE.name(),
              "absent", Inspection.Result.ABSENT.name(),
              "不到岗", Inspection.Result.ABSENT.name(),
              "缺岗", Inspection.Result.ABSENT.name(),
              "clear", CLEAR,
              "撤销", CLEAR));

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE, Column.STAFF_NO, Column.SERVICE, Column.RESULT);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(Column.NOTE);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    String service = names.service(row, Column.SERVICE);
    String result = row.word(Column.RESULT, RESULTS, CLEAR);
    String key = String.join("|", date.toString(), staff, service);
    String note =
        row.kept(
            Column.NOTE,
            names.stored(ImportKind.INSPECTIONS, key),
            DatedFact::detail,
            () -> row.has(Column.NOTE) ? row.remark(Column.NOTE) : "");
    return List.of(
        new FactChange(
            new DatedFact(ImportKind.INSPECTIONS, key, staff, service, 0, date, date, result, note),
            result.equals(CLEAR)));
  }
}
