package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.policy.LivePolicies;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.policy.PolicyStore;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the commands read the policy versions approved by two people, as the service does. */
class PolicyCommandsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** Approves a version before the day that the office plays, which is judged by it. */
  private static void activate(Office office) {
    PolicyDrafts drafts =
        new PolicyDrafts(
            office.gateway().bean(PolicyStore.class),
            office.gateway().bean(LivePolicies.class),
            office.gateway().bean(AuditTrail.class),
            new SchoolClock(
                () -> Instant.parse("2026-11-20T00:00:00Z"), ZoneId.of("Asia/Shanghai")));
    Actor zhang = new Actor("zhang", Actor.Way.PAGE, "");
    long id = drafts.upload("second.yaml", Drafts.bytes(Drafts.second()), zhang).id();
    drafts.propose(id, MONDAY, zhang);
    drafts.approve(id, new Actor("li", Actor.Way.PAGE, ""));
  }

  @Test
  void everyVerbThatJudgesSeesTheVersionOfTheDay(@TempDir Path folder) throws IOException {
    try (Office office = new Office(folder, false)) {
      activate(office);
      office.day();
    }
    Files.writeString(
        folder.resolve("application.yml"),
        "attendance:\n  first-day: \"2026-09-01\"\n  store: "
            + folder.resolve("attendance.db")
            + "\n");
    Told config = Told.of(folder, "check-config");
    assertEquals(0, config.status(), config.out());
    assertTrue(config.out().contains("Extended service, version 1"), config.out());
    assertTrue(
        config.out().contains("  from 2026-11-23: Extended service, version 2\n"), config.out());
    // T2 punched at 07:11: late by version 1, in time by version 2.
    Told replay = Told.of(folder, "replay", "--from", "2026-11-23", "--to", "2026-11-23");
    assertEquals(0, replay.status(), replay.out());
    Told explained = Told.of(folder, "explain", "T2", "2026-11-23");
    assertEquals(0, explained.status(), explained.out());
    assertTrue(explained.out().contains("07:15"), explained.out());
    Told report =
        Told.of(folder, "report", "forfeits", "--from", "2026-11-23", "--to", "2026-11-23");
    assertFalse(report.out().contains("T2"), report.out());
    // T3 has noon, which counts 4 lesson hours by version 2.
    assertTrue(report.out().contains("T3"), report.out());
    Path clashing = folder.resolve("plan.yaml");
    Files.writeString(clashing, Drafts.version("2"));
    Files.writeString(
        folder.resolve("application.yml"),
        "attendance:\n  policy: "
            + clashing
            + "\n  store: "
            + folder.resolve("attendance.db")
            + "\n");
    Told clash = Told.of(folder, "check-config");
    assertEquals(1, clash.status(), clash.out());
    assertTrue(
        clash
            .out()
            .contains(
                "attendance.policy: found extended-service 2 with other content than draft #1 of"
                    + " the store, in force from 2026-11-23"),
        clash.out());
  }
}
