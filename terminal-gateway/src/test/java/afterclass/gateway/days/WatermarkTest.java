package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.session.FixedDirectory;
import afterclass.gateway.session.OutageLog;
import afterclass.rules.policy.PolicyReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a window is judged once the records of all the site's terminals are complete past its
 * end.
 */
class WatermarkTest {
  private Instant known = School.at("2026-11-23T06:00:00");

  private DayKeeper keeper(School school) {
    FactsAssembler assembler =
        new FactsAssembler(
            new TerminalCoverage(
                school.bean(OutageLog.class),
                new FixedDirectory(List.of(school.gate())),
                (site, now) -> Optional.of(known)),
            PoliciesInForce.only(PolicyReader.named("extended-service")),
            School.ZONE,
            "school",
            () -> Optional.of(School.at("2026-11-01T00:00:00")));
    return school.keeper(new FixedDirectory(List.of(school.gate())), assembler);
  }

  private static void at(School school, DayKeeper keeper, String wallClock) {
    school.now.set(School.at(wallClock));
    keeper.tick();
  }

  @Test
  void aTerminalALittleBehindIsWaitedFor(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      DayKeeper keeper = keeper(school);
      at(school, keeper, "2026-11-23T06:00:01");
      known = School.at("2026-11-23T07:10:30");
      at(school, keeper, "2026-11-23T07:11:30");
      assertEquals(List.of(), school.standing());
      known = School.at("2026-11-23T07:11:00");
      at(school, keeper, "2026-11-23T07:11:40");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 FORFEITED [morning-check:no-punch]"), school.standing());
    }
  }

  @Test
  void oneThatStaysBehindHoldsUntilItComesAfter(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      DayKeeper keeper = keeper(school);
      known = School.at("2026-11-23T07:05:00");
      at(school, keeper, "2026-11-23T07:13:01");
      assertEquals(List.of("T1 2026-11-23 noon 3 HELD [morning-check:outage]"), school.standing());
      known = School.at("2026-11-23T07:20:00");
      at(school, keeper, "2026-11-23T07:20:10");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 FORFEITED [morning-check:no-punch]"), school.standing());
    }
  }
}
