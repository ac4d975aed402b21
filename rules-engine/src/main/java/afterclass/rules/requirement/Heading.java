package afterclass.rules.requirement;

import afterclass.rules.model.Because;
import afterclass.rules.model.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What every requirement has, whatever its kind.
 *
 * @param id requirement id
 * @param kind kind of requirement, as the file names it
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param clauses source clauses, first the one that is cited
 * @param rows the row of each reason
 */
public record Heading(
    String id,
    String kind,
    String nameZh,
    String nameEn,
    List<String> clauses,
    Map<Reason, Because> rows) {

  public Heading {
    clauses = List.copyOf(clauses);
    rows = Collections.unmodifiableMap(new EnumMap<>(rows));
  }

  /** What every requirement has, whatever its kind. */
  public static Heading of(
      String id, String kind, String nameZh, String nameEn, List<String> clauses) {
    String cited = clauses.isEmpty() ? "" : clauses.get(0);
    Map<Reason, Because> rows = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      rows.put(reason, new Because(id, cited, reason));
    }
    return new Heading(id, kind, nameZh, nameEn, clauses, rows);
  }

  /** The row that this requirement puts into a service's reasons. */
  public Because because(Reason reason) {
    return Objects.requireNonNull(rows.get(reason));
  }
}
