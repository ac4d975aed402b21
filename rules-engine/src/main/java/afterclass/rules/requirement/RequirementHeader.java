package afterclass.rules.requirement;

import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The properties common to all kinds of requirement.
 *
 * @param id requirement id
 * @param kind kind of requirement, as in the policy file
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param clauses source clauses; the first is the one cited
 * @param rows the {@link Justification} for each reason
 */
public record RequirementHeader(
    String id,
    String kind,
    String nameZh,
    String nameEn,
    List<String> clauses,
    Map<Reason, Justification> rows) {

  public RequirementHeader {
    clauses = List.copyOf(clauses);
    rows = Collections.unmodifiableMap(new EnumMap<>(rows));
  }

  /** Creates a header whose reasons cite the first clause. */
  public static RequirementHeader of(
      String id, String kind, String nameZh, String nameEn, List<String> clauses) {
    String cited = clauses.isEmpty() ? "" : clauses.get(0);
    Map<Reason, Justification> rows = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      rows.put(reason, new Justification(id, cited, reason));
    }
    return new RequirementHeader(id, kind, nameZh, nameEn, clauses, rows);
  }

  /**
   * Returns the {@link Justification} that this requirement contributes to a service for a reason.
   */
  public Justification because(Reason reason) {
    return Objects.requireNonNull(rows.get(reason));
  }
}
