package afterclass.rules.model;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one requirement, in enough detail to explain it without evaluating it again.
 *
 * @param requirement requirement id
 * @param clauses source clauses; the first is the one cited
 * @param state state of the requirement
 * @param reason reason for the state, or {@code null} when met or waived
 * @param from first instant of the window, or {@code null} without a window
 * @param to last minute or second of the window as the policy states it, or {@code null}
 * @param needed number of counted punches needed; 0 if none
 * @param counted counted punch times, ascending
 * @param passedOver the day's other punch times, ascending
 * @param guards ids of the assigned services that it guards on this day
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
