package afterclass.rules;

import static afterclass.rules.DayTrials.asOf;
import static afterclass.rules.DayTrials.forEveryDay;
import static afterclass.rules.DayTrials.judged;
import static afterclass.rules.DayTrials.known;
import static afterclass.rules.DayTrials.withPunch;
import static afterclass.rules.DayTrials.withPunches;
import static afterclass.rules.DayTrials.withRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.DayType;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.Incident;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tests of properties that hold for every day, on seeded random days close to the boundaries. A
 * failure names the seed of its day.
 */
class DayPropertiesTest {

  @Test
  void theOrderOfPunchesDoesNotMatter() {
    forEveryDay(
        (facts, days) ->
            assertEquals(
                judged(facts), judged(withPunches(facts, days.shuffled(facts.punches())))));
  }

  /** A terminal that reports every second of the day is judged like any other. */
  @Test
  void aPunchInEverySecondOfTheDayIsJudgedLikeAnyOther() {
    List<LocalTime> backwards =
        IntStream.range(0, 86_400).mapToObj(i -> LocalTime.ofSecondOfDay(86_399 - i)).toList();
    DayFacts facts =
        new DayFacts(
            "T001",
            LocalDate.of(2026, 11, 23),
            DayType.SCHOOL,
            null,
            List.of("noon", "tutoring", "overtime"),
            backwards,
            Signature.YES,
            Set.of(),
            List.of(),
            List.of(),
            Set.of(),
            LocalDateTime.of(2026, 11, 24, 0, 0));
    DayOutcome outcome = judged(facts);
    assertEquals(new HourTotals(3 + 1 + 35, 0, 0, 0, 0), outcome.hours());
    RequirementTrace noon = outcome.trace().get(1);
    assertEquals(LocalTime.of(11, 30), noon.counted().get(0));
    assertEquals(LocalTime.of(11, 31), noon.counted().get(1));
    assertEquals(121, noon.counted().size());
  }

  @Test
  void aRepeatedPunchChangesNothing() {
    forEveryDay(
        (facts, days) -> {
          if (!facts.punches().isEmpty()) {
            assertEquals(judged(facts), judged(withPunch(facts, days.pick(facts.punches()))));
          }
        });
  }

  @Test
  void lessonHoursAreConserved() {
    forEveryDay(
        (facts, days) -> {
          DayOutcome outcome = judged(facts);
          int assigned = outcome.services().stream().mapToInt(ServiceOutcome::hours).sum();
          assertEquals(assigned, outcome.hours().assigned());
          assertEquals(hours(outcome, ServiceStatus.EARNED), outcome.hours().earned());
          assertEquals(hours(outcome, ServiceStatus.FORFEITED), outcome.hours().forfeited());
          assertEquals(hours(outcome, ServiceStatus.EXCUSED), outcome.hours().excused());
          assertEquals(hours(outcome, ServiceStatus.HELD), outcome.hours().held());
          assertEquals(hours(outcome, ServiceStatus.PENDING), outcome.hours().pending());
        });
  }

  /**
   * Time alone takes nothing away: what was earned at one instant is earned at every later one, and
   * so it stays when the punches between the two become known. What was forfeited stays forfeited
   * too, though a late punch may still change its reason from no-punch to late.
   */
  @Test
  void evaluatingLaterNeverEarnsLess() {
    forEveryDay(
        (facts, days) -> {
          LocalDateTime one = days.moment(facts.date());
          LocalDateTime other = days.moment(facts.date());
          DayFacts earlier = asOf(facts, one.isBefore(other) ? one : other);
          DayFacts later = asOf(facts, one.isBefore(other) ? other : one);
          DayFacts known = withPunches(later, known(earlier));
          assertKept(judged(earlier), judged(known));
          assertKept(judged(earlier), judged(later));
        });
  }

  /** A further punch is never to the staff member's disadvantage, wherever it falls. */
  @Test
  void aFurtherPunchNeverTakesAwayWhatIsEarned() {
    forEveryDay(
        (facts, days) -> {
          DayOutcome before = judged(facts);
          DayOutcome after = judged(withPunch(facts, days.time()));
          for (int i = 0; i < before.services().size(); i++) {
            ServiceOutcome was = before.services().get(i);
            if (was.status() == ServiceStatus.EARNED) {
              assertEquals(ServiceStatus.EARNED, after.services().get(i).status(), was.service());
              assertTrue(after.services().get(i).hours() >= was.hours(), was.service());
            }
          }
        });
  }

  @Test
  void identicalInputGivesIdenticalBytes() {
    forEveryDay(
        (facts, days) -> {
          DayFacts same = withPunches(facts, new ArrayList<>(facts.punches()));
          assertEquals(OutcomeJson.line(judged(facts)), OutcomeJson.line(judged(same)));
          assertEquals(OutcomeJson.full(judged(facts)), OutcomeJson.full(judged(same)));
        });
  }

  @Test
  void everyAssignedServiceHasExactlyOneStatusInTheOrderOfTheRoster() {
    forEveryDay(
        (facts, days) ->
            assertEquals(
                facts.assignments(),
                judged(facts).services().stream().map(ServiceOutcome::service).toList()));
  }

  @Test
  void everyStatusButEarnedSaysWhy() {
    forEveryDay(
        (facts, days) -> {
          for (ServiceOutcome each : judged(facts).services()) {
            assertEquals(each.status() == ServiceStatus.EARNED, each.because().isEmpty());
          }
        });
  }

  /** A refused service is forfeited if it would be on hold; nothing else of the day changes. */
  @Test
  void refusingForfeitsWhatWouldBeHeldOfOvertimeAndNothingElse() {
    forEveryDay(
        (facts, days) -> {
          DayOutcome before = judged(facts);
          DayOutcome after = judged(withRefused(facts, Set.of("overtime")));
          for (int i = 0; i < before.services().size(); i++) {
            ServiceOutcome was = before.services().get(i);
            boolean held = was.service().equals("overtime") && was.status() == ServiceStatus.HELD;
            ServiceOutcome expected =
                held
                    ? new ServiceOutcome("overtime", 0, ServiceStatus.FORFEITED, was.because())
                    : was;
            assertEquals(expected, after.services().get(i));
          }
          assertEquals(before.incidents(), after.incidents());
          assertEquals(before.hours().assigned(), after.hours().assigned());
        });
  }

  @Test
  void thereIsAtMostOneIncidentAKindAndNoneOnADayOff() {
    forEveryDay(
        (facts, days) -> {
          List<Incident.IncidentType> kinds =
              judged(facts).incidents().stream().map(Incident::kind).toList();
          assertEquals(kinds.stream().distinct().sorted().toList(), kinds);
          if (facts.dayType() == DayType.OFF) {
            assertEquals(List.of(), kinds);
          }
        });
  }

  @Test
  void aWaivedRequirementCausesNoIncident() {
    forEveryDay(
        (facts, days) -> {
          DayOutcome outcome = judged(facts);
          for (RequirementTrace trace : outcome.trace()) {
            if (trace.state() == RequirementState.WAIVED) {
              assertTrue(
                  outcome.incidents().stream()
                      .noneMatch(i -> i.requirement().equals(trace.requirement())),
                  outcome.toString());
            }
          }
        });
  }

  private static void assertKept(DayOutcome before, DayOutcome after) {
    for (int i = 0; i < before.services().size(); i++) {
      ServiceOutcome was = before.services().get(i);
      ServiceOutcome is = after.services().get(i);
      if (was.status() == ServiceStatus.EARNED || was.status() == ServiceStatus.FORFEITED) {
        assertEquals(was.status(), is.status(), was.service());
      }
      assertTrue(is.hours() >= was.hours(), was + " became " + is);
    }
    assertTrue(after.hours().earned() >= before.hours().earned());
  }

  private static int hours(DayOutcome outcome, ServiceStatus status) {
    return outcome.services().stream()
        .filter(service -> service.status() == status)
        .mapToInt(ServiceOutcome::hours)
        .sum();
  }
}
