package afterclass.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.rules.json.CaseJson;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import org.junit.jupiter.api.Test;

/** What goes out as JSON comes back the same. */
class JsonRoundTripTest {

  private static final Policy POLICY = PolicyReader.named("extended-service");

  @Test
  void everyOfficeCaseComesBack() {
    for (OfficeCase each : OfficeCases.all()) {
      assertEquals(each.facts(), CaseJson.read(CaseJson.write(each.facts())), each.name());
    }
  }

  @Test
  void everyRandomDayAndItsFullOutcomeComeBack() {
    for (long seed = 1; seed <= 3_000; seed++) {
      DayFacts facts = new RandomDays(seed).next();
      assertEquals(facts, CaseJson.read(CaseJson.write(facts)), "seed " + seed);
      DayOutcome outcome = AttendanceEngine.evaluate(facts, POLICY.on(facts.date()));
      assertEquals(outcome, OutcomeJson.readFull(OutcomeJson.full(outcome)), "seed " + seed);
    }
  }
}
