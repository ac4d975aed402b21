package afterclass.rules;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A runner of checks on thousands of seeded days, and a maker of days that differ in one fact. */
final class DayTrials {

  private static final long FIRST_SEED = 20_261_123L;
  private static final int DAYS = 8_000;

  static final Policy POLICY = PolicyReader.named("extended-service");

  private DayTrials() {}

  /** Returns the punches that are known at the day's asOf. */
  static List<LocalTime> known(DayFacts facts) {
    return facts.punches().stream()
        .filter(punch -> !facts.date().atTime(punch).isAfter(facts.asOf()))
        .toList();
  }

  static DayOutcome judged(DayFacts facts) {
    return AttendanceEngine.evaluate(facts, POLICY.on(facts.date()));
  }

  static DayFacts withPunch(DayFacts facts, LocalTime punch) {
    List<LocalTime> punches = new ArrayList<>(facts.punches());
    punches.add(punch);
    return withPunches(facts, punches);
  }

  static DayFacts withPunches(DayFacts facts, List<LocalTime> punches) {
    return with(facts, punches, facts.refused(), facts.asOf());
  }

  static DayFacts withRefused(DayFacts facts, Set<String> refused) {
    return with(facts, facts.punches(), refused, facts.asOf());
  }

  static DayFacts asOf(DayFacts facts, LocalDateTime asOf) {
    return with(facts, facts.punches(), facts.refused(), asOf);
  }

  private static DayFacts with(
      DayFacts facts, List<LocalTime> punches, Set<String> refused, LocalDateTime asOf) {
    return new DayFacts(
        facts.staff(),
        facts.date(),
        facts.dayType(),
        facts.season(),
        facts.assignments(),
        punches,
        facts.signature(),
        facts.leave(),
        facts.inspections(),
        facts.outages(),
        refused,
        asOf);
  }

  /** Runs the check on every day; each day has its own seed, so that a failure can be repeated. */
  static void forEveryDay(BiConsumer<DayFacts, RandomDays> check) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DAYS; seed++) {
      RandomDays days = new RandomDays(seed);
      DayFacts facts = days.next();
      try {
        check.accept(facts, days);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ", day " + facts + ": " + e.getMessage(), e);
      }
    }
  }
}
