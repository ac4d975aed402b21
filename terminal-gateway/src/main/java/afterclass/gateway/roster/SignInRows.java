package afterclass.gateway.roster;

import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#SIGN_IN}. */
final class SignInRows implements RowReader {
  private static final Map<String, Signature> ANSWERS =
      new TreeMap<>(
          Map.of(
              "unknown", Signature.UNKNOWN,
              "未知", Signature.UNKNOWN,
              "yes", Signature.YES,
              "是", Signature.YES,
              "已签", Signature.YES,
              "no", Signature.NO,
              "否", Signature.NO,
              "未签", Signature.NO));

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE, Column.STAFF_NO, Column.SIGNED);
  }

  @Override
  public Set<Column> optional() {
    return Set.of();
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    Signature signed = row.word(Column.SIGNED, ANSWERS, Signature.UNKNOWN);
    String key = date + "|" + staff;
    return List.of(
        new FactChange(
            new DatedFact(ImportKind.SIGN_IN, key, staff, "", 0, date, date, signed.name(), ""),
            signed == Signature.UNKNOWN));
  }
}
