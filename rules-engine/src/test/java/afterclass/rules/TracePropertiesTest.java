package afterclass.rules;

import static afterclass.rules.DayTrials.asOf;
import static afterclass.rules.DayTrials.forEveryDay;
import static afterclass.rules.DayTrials.judged;
import static afterclass.rules.DayTrials.known;
import static afterclass.rules.DayTrials.withPunches;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Tests that the trace alone explains the outcome, and that without a punch only deadlines change
 * it.
 */
class TracePropertiesTest {

  /** The requirement states by precedence, each with the service status that it causes. */
  private static final Map<RequirementState, ServiceStatus> STATUS_OF =
      Map.of(
          RequirementState.FAILED, ServiceStatus.FORFEITED,
          RequirementState.SUSPENDED, ServiceStatus.HELD,
          RequirementState.OPEN, ServiceStatus.PENDING);

  private static final List<RequirementState> PRECEDENCE =
      List.of(RequirementState.FAILED, RequirementState.SUSPENDED, RequirementState.OPEN);

  @Test
  void everyStatusAndReasonFollowsFromTheTrace() {
    forEveryDay(
        (facts, days) -> {
          DayOutcome outcome = judged(facts);
          for (ServiceOutcome service : outcome.services()) {
            if (service.service().equals("overtime")) {
              continue;
            }
            if (service.status() == ServiceStatus.EXCUSED) {
              Reason reason =
                  facts.dayType() == DayType.OFF ? Reason.NOT_A_SCHOOL_DAY : Reason.LEAVE;
              assertEquals(List.of(new Justification(null, null, reason)), service.because());
            } else {
              assertEquals(explained(outcome, service), service);
            }
          }
        });
  }

  private static ServiceOutcome explained(DayOutcome outcome, ServiceOutcome service) {
    for (RequirementState state : PRECEDENCE) {
      List<Justification> because =
          outcome.trace().stream()
              .filter(row -> row.state() == state && row.guards().contains(service.service()))
              .map(TracePropertiesTest::because)
              .toList();
      if (!because.isEmpty()) {
        return with(service, Objects.requireNonNull(STATUS_OF.get(state)), because);
      }
    }
    return with(service, ServiceStatus.EARNED, List.of());
  }

  private static Justification because(RequirementTrace row) {
    return new Justification(
        row.requirement(), row.clauses().get(0), Objects.requireNonNull(row.reason()));
  }

  private static ServiceOutcome with(
      ServiceOutcome service, ServiceStatus status, List<Justification> because) {
    return new ServiceOutcome(service.service(), service.hours(), service.fen(), status, because);
  }

  @Test
  void whereAWindowAsksForPunchesEveryKnownOneIsCountedOrPassedOver() {
    forEveryDay(
        (facts, days) -> {
          List<LocalTime> known = known(facts).stream().distinct().sorted().toList();
          for (RequirementTrace row : judged(facts).trace()) {
            List<LocalTime> all = new ArrayList<>(row.counted());
            all.addAll(row.passedOver());
            List<LocalTime> expected = row.needed() > 0 ? known : List.of();
            assertEquals(expected, all.stream().sorted().toList(), row.requirement());
            assertEquals(row.counted().stream().sorted().toList(), row.counted());
            assertEquals(row.passedOver().stream().sorted().toList(), row.passedOver());
          }
        });
  }

  @Test
  void aRequirementThatIsMetOrWaivedHasNoReasonAndEveryOtherHasOne() {
    forEveryDay(
        (facts, days) -> {
          for (RequirementTrace row : judged(facts).trace()) {
            boolean settled =
                row.state() == RequirementState.MET || row.state() == RequirementState.WAIVED;
            assertEquals(settled, row.reason() == null, row.toString());
          }
        });
  }

  /**
   * Absence causes no event, but judging a day again at its deadlines and at each new punch misses
   * no change.
   */
  @Test
  void betweenTwoDeadlinesNothingChangesWithoutANewPunch() {
    forEveryDay(
        (facts, days) -> {
          LocalDateTime one = days.moment(facts.date());
          LocalDateTime other = days.moment(facts.date());
          LocalDateTime early = one.isBefore(other) ? one : other;
          LocalDateTime late = one.isBefore(other) ? other : one;
          boolean crossed =
              DayTrials.POLICY.on(facts.date()).deadlines().stream()
                  .anyMatch(at -> at.isAfter(early) && !at.isAfter(late));
          if (!crossed) {
            DayFacts before = withPunches(facts, known(asOf(facts, early)));
            DayOutcome first = judged(asOf(before, early));
            DayOutcome second = judged(asOf(before, late));
            assertEquals(first.services(), second.services());
            assertEquals(first.incidents(), second.incidents());
            assertEquals(first.trace(), second.trace());
          }
        });
  }

  @Test
  void theDeadlinesOfAWinterAndASummerDayAreTheEndsOfItsWindows() {
    assertEquals(
        List.of(
            LocalDateTime.of(2026, 11, 23, 7, 11),
            LocalDateTime.of(2026, 11, 23, 13, 31),
            LocalDateTime.of(2026, 11, 24, 0, 0)),
        DayTrials.POLICY.on(LocalDate.of(2026, 11, 23)).deadlines());
    assertEquals(
        List.of(
            LocalDateTime.of(2026, 6, 15, 7, 11),
            LocalDateTime.of(2026, 6, 15, 13, 31),
            LocalDateTime.of(2026, 6, 16, 0, 0)),
        DayTrials.POLICY.on(LocalDate.of(2026, 6, 15)).deadlines());
  }
}
