package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#EXCEPTIONS}. */
final class ExceptionRows implements RowReader {
  static final String ADD = "ADD";
  private static final String SUBSTITUTE = "SUBSTITUTE";
  private static final String CLEAR = "CLEAR";
  private static final Map<String, String> ACTIONS =
      new TreeMap<>(
          Map.of(
              "add", ADD,
              "增加", ADD,
              "remove", "REMOVE",
              "取消", "REMOVE",
              "substitute", SUBSTITUTE,
              "代班", SUBSTITUTE,
              "代课", SUBSTITUTE,
              "clear", CLEAR,
              "撤销", CLEAR));

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE, Column.STAFF_NO, Column.ACTION, Column.SERVICE);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(Column.SUBSTITUTE);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    String action = row.word(Column.ACTION, ACTIONS, CLEAR);
    String service = names.service(row, Column.SERVICE);
    String key = String.join("|", date.toString(), staff, service);
    Optional<DatedFact> stored =
        names.stored(ImportKind.EXCEPTIONS, key).filter(f -> f.value().equals(action));
    String substitute =
        row.kept(
            Column.SUBSTITUTE,
            stored,
            DatedFact::detail,
            () -> substitute(row, names, action, staff));
    DatedFact fact =
        new DatedFact(
            ImportKind.EXCEPTIONS, key, staff, service, 0, date, date, action, substitute);
    return List.of(new FactChange(fact, action.equals(CLEAR)));
  }

  private static String substitute(Row row, Names names, String action, String staff) {
    if (!action.equals(SUBSTITUTE)) {
      if (row.sound() && row.has(Column.SUBSTITUTE)) {
        row.bad(Column.SUBSTITUTE, "no-substitute");
      }
      return "";
    }
    String substitute = names.staff(row, Column.SUBSTITUTE);
    if (substitute.equals(staff)) {
      row.bad(Column.SUBSTITUTE, "other-substitute");
    }
    return substitute;
  }
}
