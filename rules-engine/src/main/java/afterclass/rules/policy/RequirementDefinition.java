package afterclass.rules.policy;

import afterclass.rules.requirement.RequirementDetail;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as the policy defines it on one date in one season.
 *
 * @param id requirement id, such as {@code morning-check}
 * @param kind kind of requirement, such as {@code punch-count}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param clauses source clauses; the first is the one cited
 * @param from first instant of the window, or {@code null} without a window
 * @param to last minute or second of the window as the policy states it, or {@code null}
 * @param needed number of counted punches needed; 0 if none
 * @param appliesTo ids of the services that make it apply
 * @param guards ids of the services that are forfeited when it fails
 * @param details its other details
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
    List<RequirementDetail> details) {

  public RequirementDefinition {
    clauses = List.copyOf(clauses);
    appliesTo = List.copyOf(appliesTo);
    guards = List.copyOf(guards);
    details = List.copyOf(details);
  }
}
