package afterclass.rules.bench;

import afterclass.rules.AttendanceEngine;
import afterclass.rules.RandomDays;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.Justification;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days that both engines judge, and our engine's answer in comparable text. */
final class BenchDays {

  static final int COUNT = 10_000;
  static final long SEED = 20_261_123L;

  private BenchDays() {}

  static List<DayFacts> all() {
    RandomDays random = new RandomDays(SEED);
    List<DayFacts> days = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      days.add(random.next());
    }
    return days;
  }

  static Policy policy() {
    return PolicyReader.named("extended-service");
  }

  /** Fails unless both engines say the same of every day: status, hours, reasons, incidents. */
  static void assertSameResults(List<DayFacts> days, Policy policy, DroolsEngine drools) {
    for (int i = 0; i < days.size(); i++) {
      DayFacts facts = days.get(i);
      String ours = text(AttendanceEngine.evaluate(facts, policy.on(facts.date())));
      String theirs = drools.evaluate(facts).text();
      if (!ours.equals(theirs)) {
        throw new IllegalStateException(
            "day %d of seed %d differs: %s%nengine:%n%s%nDrools:%n%s"
                .formatted(i, SEED, facts, ours, theirs));
      }
    }
  }

  private static String text(DayOutcome outcome) {
    StringBuilder text = new StringBuilder();
    outcome
        .services()
        .forEach(
            each -> {
              text.append(each.service()).append(' ').append(each.hours()).append(' ');
              text.append(each.status().name().toLowerCase(Locale.ROOT));
              each.because().forEach(row -> text.append("; ").append(words(row)));
              text.append('\n');
            });
    outcome
        .incidents()
        .forEach(
            each -> {
              text.append(each.kind().name().toLowerCase(Locale.ROOT)).append(' ');
              text.append(each.requirement()).append('\n');
            });
    return text.toString();
  }

  private static String words(Justification row) {
    String reason = row.reason().code();
    return row.requirement() == null
        ? reason
        : row.clause() + " " + row.requirement() + " " + reason;
  }
}
