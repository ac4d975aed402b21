package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.ledger.LedgerReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that steps of a clock and pauses of the service forfeit no lesson hours. */
class ClockUncertaintyTest {
  private static final LocalDate MONDAY = School.MONDAY;
  private static final LocalDate LATER = MONDAY.plusDays(60);
  private static final String FORFEITED = "T1 2026-11-23 noon 3 FORFEITED [morning-check:no-punch]";
  private static final String HELD = "T1 2026-11-23 noon 3 HELD [morning-check:outage]";

  private static DoubtedSchool at(Path folder, String wallClock) {
    DoubtedSchool school = new DoubtedSchool(folder, wallClock);
    school.school().staffed("noon");
    school.run(5);
    return school;
  }

  private static List<String> standing(DoubtedSchool school) {
    return school.school().standing(MONDAY, LATER);
  }

  private static Instant cursor(DoubtedSchool school) {
    return school.school().bean(WorkList.class).deadlineCursor().orElseThrow();
  }

  @Test
  void aJumpAheadPassesNoDeadlineThatHasNotCome(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:05:00")) {
      school.jump(Duration.ofDays(30));
      school.run(10);
      assertEquals(List.of(), standing(school));
      assertEquals(School.at("2026-11-23T07:05:15"), school.school().time().instant());
      assertNotNull(school.clock().doubt());
      school.jump(Duration.ofDays(-30));
      school.run(10);
      assertTrue(school.clock().well());
      assertEquals(School.at("2026-11-23T07:05:25"), cursor(school));
      school.runUntil("2026-11-23T07:12:00");
      assertEquals(List.of(FORFEITED), standing(school));
      school.intact(MONDAY, LATER);
    }
  }

  /** The terminals report that the machine's clock is wrong; nothing waits for its repair. */
  @Test
  void goesOnWithoutAWallClockThatTheTerminalsContradict(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:05:00")) {
      school.jump(Duration.ofDays(30));
      school.saysItsClock(Duration.ofSeconds(3));
      school.runUntil("2026-12-23T07:12:00");
      assertEquals(List.of(FORFEITED), standing(school));
      assertTrue(Objects.requireNonNull(school.clock().doubt()).wallWrong());
      school.restart(() -> school.pass(Duration.ofSeconds(30)));
      school.run(600);
      assertEquals(List.of(FORFEITED), standing(school));
      assertFalse(school.clock().well());
      school.jump(Duration.ofDays(-30));
      school.run(5);
      assertTrue(school.clock().well());
      school.intact(MONDAY, LATER);
    }
  }

  /**
   * No clock can confirm the time: a step of a month is never accepted, not even after a restart.
   */
  @Test
  void holdsWhenNobodyCanTellWhichTimeIsRight(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:05:00")) {
      school.jump(Duration.ofDays(30));
      school.runUntil("2026-12-23T08:12:00");
      assertEquals(List.of(HELD), standing(school));
      assertTrue(school.clock().unproven());
      school.restart(() -> school.pass(Duration.ofMinutes(5)));
      school.runUntil("2026-12-23T08:30:00");
      assertEquals(List.of(HELD), standing(school));
      school.school().bean(ClockLog.class).believe(school.school().now.get());
      school.run(5);
      assertEquals(school.school().now.get(), school.school().time().instant());
      assertTrue(school.clock().well());
    }
  }

  @Test
  void aPauseOverAWindowsEndWaitsForWhatWasSentMeanwhile(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:10:40")) {
      school.school().signed(MONDAY, "T1");
      school.run(2);
      school.pass(Duration.ofSeconds(20));
      school.heard = false;
      school.run(2);
      assertEquals(List.of(), standing(school));
      assertEquals(List.of("school/gate"), school.clock().awaited());
      school.punch("1001", "2026-11-23T07:10:55");
      school.heard = true;
      school.run(4);
      assertTrue(school.clock().well());
      school.runUntil("2026-11-23T13:32:00");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 FORFEITED [noon-double-punch:no-punch]"), standing(school));
      school.intact(MONDAY, MONDAY);
    }
  }

  @Test
  void aTerminalThatStaysSilentAfterAPauseHoldsUntilItIsHeard(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:10:40")) {
      school.pass(Duration.ofSeconds(20));
      school.heard = false;
      school.run(119);
      assertEquals(List.of(), standing(school));
      school.run(5);
      assertEquals(List.of(HELD), standing(school));
      assertTrue(school.clock().late());
      school.heard = true;
      school.run(2);
      assertEquals(List.of(FORFEITED), standing(school));
      school.intact(MONDAY, MONDAY);
    }
  }

  /** The service ends while it waits: the next start waits, too. */
  @Test
  void aRestartDoesNotEndTheWaiting(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:10:40")) {
      school.pass(Duration.ofSeconds(20));
      school.heard = false;
      school.run(2);
      school.restart(() -> school.pass(Duration.ofSeconds(20)));
      school.run(60);
      assertEquals(List.of(), standing(school));
      assertFalse(school.clock().well());
      school.heard = true;
      school.run(1);
      assertEquals(List.of(FORFEITED), standing(school));
    }
  }

  /**
   * All punches are ahead of a slow gateway: this is reported, nothing is forfeited, and all count
   * once its clock is set.
   */
  @Test
  void aSlowClockIsNamedAndItsPunchesCountOnceItIsPutRight(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T06:00:00")) {
      school.school().signed(MONDAY, "T1");
      school.punch("1001", "2026-11-23T07:00:05");
      school.punch("1002", "2026-11-23T07:00:05");
      school.run(1);
      Disagreement open = school.clock().disagreements().get(0);
      assertEquals("school", open.site());
      assertEquals(Duration.ofHours(1), open.by());
      school.runUntil("2026-11-23T07:20:00");
      assertEquals(List.of(HELD), standing(school));
      school.saysItsClock(Duration.ofHours(1));
      school.jump(Duration.ofHours(1));
      school.run(5);
      assertTrue(school.clock().well());
      assertEquals(List.of(), standing(school));
      assertEquals(List.of("counted"), seen(school));
      school.runUntil("2026-11-23T13:32:00");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 FORFEITED [noon-double-punch:no-punch]"), standing(school));
      school.intact(MONDAY, MONDAY);
    }
  }

  /** The office stops the service, sets the clock, and starts it. */
  @Test
  void aSlowClockMayBeSetWhileTheServiceIsDown(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T06:00:00")) {
      school.school().signed(MONDAY, "T1");
      school.punch("1001", "2026-11-23T07:00:05");
      school.run(1);
      school.restart(() -> school.jump(Duration.ofHours(1)));
      school.run(5);
      assertFalse(school.clock().well());
      school.punch("1002", "2026-11-23T07:00:15");
      school.run(5);
      assertTrue(school.clock().well());
      assertEquals(List.of("counted"), seen(school));
      school.intact(MONDAY, MONDAY);
    }
  }

  private static List<String> seen(DoubtedSchool school) {
    return school.school().bean(PunchReader.class).of("T1", MONDAY).stream()
        .map(p -> p.status().code())
        .toList();
  }

  /** If one terminal is ahead and another agrees with the gateway, the first is wrong. */
  @Test
  void anotherTerminalThatAgreesClearsTheGateway(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T06:00:00")) {
      school.punch("1001", "2026-11-23T07:00:05");
      school.run(1);
      assertFalse(school.clock().well());
      school.punch("1002", "2026-11-23T06:00:06");
      school.run(1);
      assertTrue(school.clock().well());
      assertEquals(List.of("suspect"), seen(school));
    }
  }

  /** A clock that was an hour ahead ended windows too early: they are open again. */
  @Test
  void aClockThatIsPutBackTakesBackWhatHasNotCome(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:20:00")) {
      school.run(2);
      assertEquals(List.of(FORFEITED), standing(school));
      school.saysItsClock(Duration.ofHours(-1));
      school.jump(Duration.ofHours(-1));
      school.run(5);
      assertEquals(List.of(), standing(school));
      assertEquals(school.school().now.get(), cursor(school));
      school.runUntil("2026-11-23T07:12:00");
      assertEquals(List.of(FORFEITED), standing(school));
      assertEquals(3, school.school().bean(LedgerReader.class).all("T1", MONDAY).size());
      school.intact(MONDAY, MONDAY);
    }
  }

  /** Postings of an earlier version for future days are reversed; nothing is deleted. */
  @Test
  void reversesWhatWasPostedForDaysThatHaveNotCome(@TempDir Path folder) {
    try (School before = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      before.settleAt("2026-12-23T06:00:00");
      assertEquals(22, before.standing(MONDAY, LATER).size());
    }
    try (DoubtedSchool school = new DoubtedSchool(folder, "2026-11-23T06:01:00")) {
      school.run(5);
      assertEquals(22, standing(school).size());
      school.saysItsClock(
          Duration.between(School.at("2026-12-23T06:00:00"), School.at("2026-11-23T06:01:00")));
      school.run(10);
      assertEquals(List.of(), standing(school));
      assertEquals(
          List.of("1 null", "23 1"),
          school.school().bean(LedgerReader.class).all("T1", MONDAY).stream()
              .map(e -> e.id() + " " + e.reverses())
              .toList());
      school.runUntil("2026-11-23T07:12:00");
      assertEquals(List.of(FORFEITED), standing(school));
      school.intact(MONDAY, LATER);
    }
  }

  /** An outage stamped with a future time does not put the days until then on hold. */
  @Test
  void putsRightWhatWasStampedBeforeTheWallClockWasBelieved(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T06:00:00")) {
      school.jump(Duration.ofHours(3));
      school.run(1);
      Instant own = school.school().time().instant();
      school.school().outages().down(school.school().gate(), own, "cable");
      school.school().outages().up(school.school().gate(), own.plusSeconds(1), true);
      school.withoutClock("1001");
      school.run(125);
      assertTrue(school.clock().well());
      assertEquals(
          List.of(own.plus(Duration.ofHours(3))),
          school
              .school()
              .outages()
              .between(School.at("2026-11-23T08:00:00"), own.plusSeconds(99999))
              .stream()
              .map(o -> o.from())
              .toList());
      assertEquals(
          School.at("2026-11-23T09:00:06").atZone(School.ZONE).toLocalDateTime(),
          school.school().bean(PunchReader.class).of("T1", MONDAY).get(0).at());
      school.intact(MONDAY, MONDAY);
    }
  }

  /** While the machine slept, a reader without memory may have read a card. */
  @Test
  void aSleepIsAnOutageOfReadersWithoutMemory(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T06:00:00")) {
      school.withoutMemory = true;
      school.jump(Duration.ofHours(3));
      school.run(130);
      assertEquals(List.of(HELD), standing(school));
      school.intact(MONDAY, MONDAY);
    }
  }

  /**
   * A card read during a pause by a reader without a clock arrives after it; the time of reading is
   * unknown.
   */
  @Test
  void whatAReaderWithoutAClockReadDuringAPauseIsHeld(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:09:00")) {
      school.school().signed(MONDAY, "T1");
      school.pass(Duration.ofMinutes(5));
      school.withoutClock("1001");
      school.run(10);
      assertTrue(school.clock().well());
      assertEquals(List.of(HELD), standing(school));
      assertEquals(List.of("counted"), seen(school));
      school.restart(() -> school.pass(Duration.ofSeconds(1)));
      school.intact(MONDAY, MONDAY);
    }
  }

  /** A record that arrives some time after a pause was sent when it was made. */
  @Test
  void aPauseHoldsNobodyWhoCameAfterIt(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:09:00")) {
      school.school().signed(MONDAY, "T1");
      school.pass(Duration.ofSeconds(30));
      school.run(125);
      school.withoutClock("1001");
      school.run(10);
      assertEquals(
          List.of("T1 2026-11-23 noon 3 FORFEITED [morning-check:late]"), standing(school));
      school.intact(MONDAY, MONDAY);
    }
  }

  /** A punch with a wrong clock was kept back by two pauses that followed closely on each other. */
  @Test
  void twoPausesAreOneUntilTheTerminalWasHeard(@TempDir Path folder) {
    try (DoubtedSchool school = at(folder, "2026-11-23T07:01:00")) {
      school.punch("1002", "2026-11-23T07:01:05");
      school.heard = false;
      school.pass(Duration.ofMinutes(5));
      school.run(1);
      school.punch("1002", "2001-01-01T00:05:30");
      school.pass(Duration.ofMinutes(10));
      school.run(1);
      school.punch("1001", "2001-01-01T00:06:00");
      school.heard = true;
      school.run(10);
      assertTrue(school.clock().well());
      assertEquals(List.of(HELD), standing(school));
      school.intact(MONDAY, MONDAY);
    }
  }

  /** A record dated before the terminal was known to be empty was stamped by a slow clock. */
  @Test
  void aRecordThatTheTerminalCannotHaveHadIsSuspect(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-20T06:00:00").staffed("noon")) {
      school.settleAt("2026-11-23T06:50:00");
      Instant born = School.at("2026-11-23T06:50:00");
      school.punch("1002", "2026-11-23T06:40:00");
      school.outages().empty(school.gate(), born, 0, false);
      numbered(school, "1001", "1", "2026-11-22T07:05:00", "2026-11-23T07:05:00");
      school.settleAt("2026-11-23T07:12:00");
      assertEquals(List.of(HELD), school.standing());
      assertEquals(
          List.of("already-empty"),
          school.bean(PunchReader.class).of("T1", MONDAY).stream()
              .map(p -> Objects.requireNonNull(p.resolved().doubt()).code())
              .toList());
      assertEquals(List.of(), school.bean(Replay.class).compare(MONDAY.minusDays(3), MONDAY));
    }
  }

  /** Records that the terminal held at its start may have any age; newer records may not. */
  @Test
  void tellsTheRecordsThatWereThereFromThoseThatWereNot(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-20T06:00:00").staffed("noon")) {
      school.settleAt("2026-11-20T06:00:01");
      Instant born = School.at("2026-11-23T06:50:00");
      school.punch("1002", "2026-11-20T06:40:00");
      school.outages().empty(school.gate(), born, 5, false);
      numbered(school, "1001", "5", "2026-11-20T07:05:00", "2026-11-23T06:51:00");
      numbered(school, "1001", "6", "2026-11-23T06:47:59", "2026-11-23T06:51:10");
      numbered(school, "1001", "7", "2026-11-23T06:48:01", "2026-11-23T06:51:20");
      school.outages().empty(school.gate(), born.plusSeconds(240), 7, false);
      numbered(school, "1001", "4", "2026-11-20T07:06:00", "2026-11-23T06:55:00");
      school.settleAt("2026-11-23T06:56:00");
      assertEquals(
          List.of("counted", "counted"),
          school.bean(PunchReader.class).of("T1", MONDAY.minusDays(3)).stream()
              .map(p -> p.status().code())
              .toList());
      assertEquals(
          List.of("suspect 6", "counted 7"),
          school.bean(PunchReader.class).of("T1", MONDAY).stream()
              .map(p -> p.status().code() + " " + p.stored().record().recordNo())
              .sorted(Comparator.reverseOrder())
              .toList());
    }
  }

  private static void numbered(
      School school, String card, String number, String said, String arrived) {
    school.punch(card, number, School.at(said), School.at(arrived), Kind.PUNCH);
  }
}
