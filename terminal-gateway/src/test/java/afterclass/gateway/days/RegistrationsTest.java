package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistryChanges;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.store.StoreFixture;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a change of the registered terminals today does not affect earlier days. */
class RegistrationsTest {
  private static final LocalDate MONDAY = School.MONDAY;
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final String LATE = "T1 2026-11-23 club 1 FORFEITED [morning-check:late]";
  private static final String ABSENT =
      "T1 2026-11-24 club 1 FORFEITED [morning-check:no-punch,sign-out-club:no-sign-out]";

  /** Starts the service with terminals in the settings. */
  private static void start(School school, String wallClock, Terminal... configured) {
    school.now.set(School.at(wallClock));
    school.configured(configured);
  }

  private static School lateOnMonday(Path folder) {
    School school = new School(folder, "2026-11-23T06:00:00").staffed("club");
    start(school, "2026-11-23T06:00:00", school.gate());
    school.punch("1001", "2026-11-23T07:20:00");
    school.punch("1001", "2026-11-23T16:20:00");
    school.settleAt("2026-11-24T00:00:00");
    assertEquals(List.of(LATE), school.standing());
    return school;
  }

  private static void adopt(School school, String since) {
    school
        .bean(RegistryChanges.class)
        .adopt(
            new Registration(
                "gate", "school", "mqtt", "attendance", "", 0, "", "as-read", "", "", "", since),
            new Actor("T9", Actor.Way.PAGE, ""));
  }

  private static void unchanged(School school, LocalDate from, LocalDate to) {
    assertEquals(List.of(), school.bean(Replay.class).compare(from, to));
  }

  /** Resolves all records of the journal again, as after a change of the credential form. */
  private static void seeAnew(School school) {
    school.bean(ResolvedPunches.class).forget();
    school.bean(WorkList.class).journalCursor(0);
    school.settle();
  }

  @Test
  void oneThatIsTakenOutOfTheSettingsLeavesItsForfeits(@TempDir Path folder) {
    try (School school = lateOnMonday(folder)) {
      start(school, "2026-11-25T08:00:00");
      school.signed(MONDAY, "T1");
      school.settle();
      assertEquals(List.of(LATE), school.standing());
      unchanged(school, MONDAY, MONDAY);
    }
  }

  @Test
  void oneThatMovesFromTheSettingsToTheRegistryKeepsWhatItSaidBefore(@TempDir Path folder) {
    try (School school = lateOnMonday(folder)) {
      start(school, "2026-11-25T08:00:00");
      adopt(school, "");
      school.load(ImportKind.LEAVE, "staffNo,from,to,covers", "T1,2026-11-24,2026-11-24,*");
      unchanged(school, MONDAY, MONDAY);
      seeAnew(school);
      assertEquals(List.of(LATE), school.standing());
    }
  }

  @Test
  void oneThatIsRegisteredAnewWithALaterDateKeepsWhatItSaidBefore(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      adopt(school, "2026-11-23");
      school.punch("1001", "2026-11-23T07:20:00");
      school.punch("1001", "2026-11-23T16:20:00");
      school.settleAt("2026-11-25T08:00:00");
      adopt(school, "");
      assertEquals(
          MONDAY, school.bean(TerminalRegistry.class).registered().get(0).since(), "not said anew");
      adopt(school, "2026-11-25");
      seeAnew(school);
      assertEquals(List.of(LATE), school.standing());
      unchanged(school, MONDAY, MONDAY);
    }
  }

  @Test
  void aDateThatIsPutEarlierReleasesWhatWasSuspect(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.now.set(School.at("2026-11-24T06:00:00"));
      adopt(school, "");
      Instant arrived = School.at("2026-11-24T06:01:00");
      for (String said : List.of("2026-11-23T07:20:00", "2026-11-23T16:20:00")) {
        school.punch("1001", School.at(said), arrived, Kind.PUNCH);
      }
      school.settleAt("2026-11-24T06:02:00");
      assertEquals(List.of(ABSENT.replace("11-24", "11-23")), school.standing());
      adopt(school, "2026-11-20");
      school.settle();
      assertEquals(List.of(LATE), school.standing());
      unchanged(school, MONDAY, MONDAY);
    }
  }

  @Test
  void aTimeInWhichItWasNotThereIsNoOutage(@TempDir Path folder) {
    try (School school = lateOnMonday(folder)) {
      school.outages().alive(school.gate(), School.at("2026-11-23T23:00:00"));
      start(school, "2026-11-23T23:00:00");
      school.settleAt("2026-11-25T00:00:00");
      assertEquals(List.of(ABSENT), school.standing(TUESDAY, TUESDAY));

      start(school, "2026-11-26T08:00:00", school.gate());
      Instant back = School.at("2026-11-26T08:00:00");
      assertEquals(Optional.empty(), school.outages().lastAlive(school.gate()));
      school.outages().down(school.gate(), School.at("2026-11-23T23:00:00"), "holds records");
      assertEquals(
          List.of(back),
          school.outages().between(back, back).stream().map(outage -> outage.from()).toList());
      school.signed(TUESDAY, "T1");
      school.settle();
      assertEquals(List.of(ABSENT), school.standing(TUESDAY, TUESDAY));
      unchanged(school, MONDAY, TUESDAY);
    }
  }

  @Test
  void whileASiteHasNoTerminalNothingIsForfeited(@TempDir Path folder) {
    String held = "T1 2026-11-24 club 1 HELD [morning-check:outage,sign-out-club:outage]";
    try (School school = lateOnMonday(folder)) {
      school.now.set(School.at("2026-11-23T23:00:00"));
      school.unequipped();
      school.settleAt("2026-11-25T00:00:00");
      assertEquals(List.of(held), school.standing(TUESDAY, TUESDAY));

      start(school, "2026-11-26T08:00:00", school.gate());
      school.signed(TUESDAY, "T1");
      school.settleAt("2026-11-28T00:00:00");
      assertEquals(List.of(held), school.standing(TUESDAY, TUESDAY));
      assertEquals(
          List.of(
              held.replace("11-24", "11-25"),
              "T1 2026-11-26 club 1 FORFEITED [sign-out-club:no-sign-out]",
              ABSENT.replace("11-24", "11-27")),
          school.standing(TUESDAY.plusDays(1), TUESDAY.plusDays(3)));
      assertEquals(List.of(LATE), school.standing());
      unchanged(school, MONDAY, TUESDAY.plusDays(3));
    }
  }

  @Test
  void whatItMayHaveHeldWhenItWasTakenOutOfAServiceThatStoodStillIsHeld(@TempDir Path folder) {
    try (School school = lateOnMonday(folder)) {
      school.outages().alive(school.gate(), School.at("2026-11-24T00:00:00"));
      start(school, "2026-11-25T08:00:00");
      school.settle();
      assertEquals(
          List.of("T1 2026-11-24 club 1 HELD [morning-check:outage]"),
          school.standing(TUESDAY, TUESDAY).stream()
              .map(line -> line.replaceFirst(",.*]", "]"))
              .toList());
      assertEquals(List.of(LATE), school.standing());
      start(school, "2026-11-25T09:00:00");
      assertEquals(
          List.of(School.at("2026-11-25T08:00:00")),
          school.outages().between(Instant.EPOCH, school.now.instant()).stream()
              .map(outage -> outage.to())
              .toList());
    }
  }

  @Test
  void registrationsOnlyEnd(@TempDir Path folder) throws SQLException {
    try (School school = lateOnMonday(folder)) {
      start(school, "2026-11-25T08:00:00");
      for (String change :
          List.of(
              "delete from configured_terminal",
              "update configured_terminal set ended_at = null",
              "update configured_terminal set began_at = began_at + 1")) {
        SQLException refused =
            assertThrows(
                SQLException.class, () -> StoreFixture.behindItsBack(school.file(), change));
        assertTrue(String.valueOf(refused.getMessage()).contains("registration"), change);
      }
    }
  }

  @Test
  void aDeviceThatComesBackUnderItsOldNameIsNotBelievedForTheTimeBetween(@TempDir Path folder) {
    try (School school = lateOnMonday(folder)) {
      start(school, "2026-11-24T06:00:00");
      school.now.set(School.at("2026-11-26T06:00:00"));
      adopt(school, "");
      Instant arrived = School.at("2026-11-26T06:01:00");
      school.punch("1001", School.at("2026-11-25T07:05:00"), arrived, Kind.PUNCH);
      school.punch("1001", School.at("2026-11-23T07:05:00"), arrived, Kind.PUNCH);
      school.settleAt("2026-11-26T06:02:00");
      assertEquals(
          List.of("COUNTED"),
          school.bean(PunchReader.class).on(MONDAY).stream()
              .filter(punch -> punch.at().equals(MONDAY.atTime(7, 5)))
              .map(punch -> punch.status().name())
              .toList());
      assertEquals(List.of(), school.bean(PunchReader.class).on(MONDAY.plusDays(2)));
    }
  }
}
