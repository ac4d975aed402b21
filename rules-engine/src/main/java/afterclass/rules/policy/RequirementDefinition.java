package afterclass.rules.policy;

import afterclass.rules.requirement.Particular;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as the plan defines it on one date and season.
 *
 * @param id requirement id, as {@code morning-check}
 * @param kind kind of requirement, as {@code punch-count}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param clauses source clauses, first the one that is cited
 * @param from first instant of the window, or {@code null} where it has none
 * @param to last minute or second of the window as the policy states it, or {@code null}
 * @param needed how many counted punches are asked; 0 where none is
 * @param appliesTo ids of the services that make it apply
 * @param guards ids of the services that are forfeited when it fails
 * @param particulars whatever else it asks
 */
public record RequirementDefinition(
    String id,
    String kind,
    String nameZh,
    String nameEn,
    List<String> clauses,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    int needed,
    List<String> appliesTo,
    List<String> guards,
    List<Particular> particulars) {

  public RequirementDefinition {
    clauses = List.copyOf(clauses);
    appliesTo = List.copyOf(appliesTo);
    guards = List.copyOf(guards);
    particulars = List.copyOf(particulars);
  }
}
