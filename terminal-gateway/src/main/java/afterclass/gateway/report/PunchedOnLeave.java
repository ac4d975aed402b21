package afterclass.gateway.report;

import static java.util.stream.Collectors.joining;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The punches of a day that fall into the window of a service which leave covers: either the leave
 * or the day is wrong, which only people can tell. They change no result.
 */
public final class PunchedOnLeave {
  private PunchedOnLeave() {}

  /** Returns the minutes of these punches, ascending, as a list in words; empty without any. */
  public static Optional<String> times(DayOutcome day, Messages words) {
    String times =
        times(day).stream().map(LocalTime::toString).collect(joining(words.text("list.separator")));
    return Optional.of(times).filter(text -> !text.isEmpty());
  }

  private static List<LocalTime> times(DayOutcome day) {
    Set<String> onLeave =
        day.services().stream()
            .filter(PunchedOnLeave::isOnLeave)
            .map(ServiceOutcome::service)
            .collect(Collectors.toSet());
    return day.trace().stream()
        .filter(trace -> trace.state() == RequirementState.WAIVED)
        .filter(trace -> trace.guards().stream().anyMatch(onLeave::contains))
        .map(RequirementTrace::counted)
        .flatMap(List::stream)
        .map(at -> at.truncatedTo(ChronoUnit.MINUTES))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOnLeave(ServiceOutcome service) {
    return service.because().stream().anyMatch(because -> because.reason() == Reason.LEAVE);
  }
}
