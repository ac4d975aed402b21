package afterclass.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.rules.json.CaseJson;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import org.junit.jupiter.api.Test;

/** Tests that a value written as JSON is read back unchanged. */
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

  @Test
  void aLineHasExactlyTheKeysOfTheInterfaceInTheirOrder() {
    String day =
        """
        {"staff":"T001","date":"2026-11-23","dayType":"school",\
        "assignments":["morning-reading","stair-duty","club"],\
        "punches":["16:20:00","07:11:00","16:20:00"],"signature":"yes","leave":["club"],\
        "inspections":[{"service":"stair-duty","result":"absent"}],\
        "outages":[{"from":"13:00","to":"13:20"}],"asOf":"2026-11-24T00:00:00"}""";
    String forfeited =
        """
        "status":"forfeited","because":[\
        {"requirement":"morning-check","clause":"六.1","reason":"late"},\
        {"requirement":"post-inspection","clause":"四.5","reason":"post-absent"}]""";
    String expected =
        """
        {"staff":"T001","date":"2026-11-23","season":"winter","services":[\
        {"service":"morning-reading","hours":2,FORFEITED},\
        {"service":"stair-duty","hours":2,FORFEITED},\
        {"service":"club","hours":1,"status":"excused","because":[{"reason":"leave"}]}],\
        "hours":{"earned":0,"forfeited":4,"excused":1,"held":0,"pending":0},\
        "incidents":[{"kind":"late","clause":"四.6","requirement":"morning-check"},\
        {"kind":"absent","clause":"四.6","requirement":"post-inspection"}]}"""
            .replace("FORFEITED", forfeited);
    DayFacts facts = CaseJson.read(day);
    DayOutcome outcome = AttendanceEngine.evaluate(facts, POLICY.on(facts.date()));
    assertEquals(expected, OutcomeJson.line(outcome));
  }
}
