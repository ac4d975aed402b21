package afterclass.rules.model;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one requirement came to its state: enough to explain it without judging again.
 *
 * @param requirement requirement id
 * @param clauses every source clause, first the one that is cited
 * @param state where it stands
 * @param reason why, or {@code null} when met or waived
 * @param from first instant of the window, or {@code null} where it has none
 * @param to last minute or second of the window as the policy states it, or {@code null}
 * @param needed how many counted punches are asked; 0 where none is
 * @param counted punch times that counted, ascending
 * @param passedOver punch times of the day that did not count here, ascending
 * @param guards ids of the assigned services that it guards today
 */
public record RequirementTrace(
    String requirement,
    List<String> clauses,
    RequirementState state,
    @Nullable Reason reason,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    int needed,
    List<LocalTime> counted,
    List<LocalTime> passedOver,
    List<String> guards) {

  public RequirementTrace {
    clauses = List.copyOf(clauses);
    counted = List.copyOf(counted);
    passedOver = List.copyOf(passedOver);
    guards = List.copyOf(guards);
  }
}
