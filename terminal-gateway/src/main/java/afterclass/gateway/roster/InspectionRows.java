package afterclass.gateway.roster;

import afterclass.rules.model.Inspection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#INSPECTIONS}. */
final class InspectionRows implements RowReader {
  private static final Map<String, Inspection.Result> RESULTS =
      new TreeMap<>(
          Map.of(
              "present", Inspection.Result.PRESENT,
              "在岗", Inspection.Result.PRESENT,
              "late", Inspection.Result.LATE,
              "迟到", Inspection.Result.LATE,
              "absent", Inspection.Result.ABSENT,
              "缺岗", Inspection.Result.ABSENT));

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE, Column.STAFF_NO, Column.SERVICE, Column.RESULT);
  }

  @Override
  public Set<Column> optional() {
    return Set.of();
  }

  @Override
  public List<FactChange> read(Row row, Names names) throws BadRow {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    String service = names.service(row, Column.SERVICE);
    String result = row.word(Column.RESULT, RESULTS).name();
    String key = String.join("|", date.toString(), staff, service);
    return List.of(
        FactChange.hold(
            new DatedFact(ImportKind.INSPECTIONS, key, staff, service, 0, date, date, result, "")));
  }
}
