package afterclass.rules.policy;

import afterclass.rules.requirement.RequirementDetail;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Returns whether the sign-in sheet must be signed for it. */
  public boolean signed() {
    return detail("signature").contains("required");
  }

  /**
   * Returns the last whole second of its window if the policy states the window's end as a minute
   * that counts to its end; empty for a window that ends at once, or with the day.
   */
  public Optional<LocalTime> lastSecond() {
    LocalTime stated = to;
    return detail("window-ends").stream()
        .filter(ends -> stated != null && !ends.equals("24:00"))
        .map(ends -> LocalTime.parse(ends).minusSeconds(1))
        .filter(last -> last.isAfter(stated))
        .findFirst();
  }

  private List<String> detail(String key) {
    return details.stream()
        .filter(detail -> detail.key().equals(key))
        .flatMap(detail -> detail.rows().stream())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Returns whether it concerns a person: it applies, and no leave waives it.
   *
   * @param assigned services of that day
   * @param leave service ids, requirement ids or {@code *} covered by leave
   */
  boolean concerns(Collection<String> assigned, Set<String> leave) {
    if (leave.contains("*") || leave.contains(id)) {
      return false;
    }
    List<String> working = assigned.stream().filter(service -> !leave.contains(service)).toList();
    List<String> waivedWith = detail("waived-with");
    boolean waived =
        assigned.stream().anyMatch(waivedWith::contains)
            && working.stream().noneMatch(waivedWith::contains);
    return working.stream().anyMatch(appliesTo::contains) && !waived;
  }
}
