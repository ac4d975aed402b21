package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.session.FixedDirectory;
import afterclass.rules.json.CaseJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {
  private static final List<String> FORFEITED =
      List.of("T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch,sign-out-club:no-sign-out]");
  private static final List<String> EARNED = List.of("T1 2026-11-23 club 1 EARNED []");

  private static FixedDirectory directory(CredentialFormat form) {
    return new FixedDirectory(List.of(School.gate(form)));
  }

  @Test
  void seesAllAnewWhenReadingsAreUnderstoodOtherwise(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.load(ImportKind.CARDS, "card,staffNo,from", "0009357203,T1,2026-09-01");
      school.signed(School.MONDAY, "T1");
      school.punch("14008EC793", "2026-11-23T07:03:10");
      school.punch("14008EC793", "2026-11-23T16:20:00");
      school.now.set(School.at("2026-11-24T00:00:00"));
      school.keeper(directory(CredentialFormat.AS_READ)).tick();
      assertEquals(FORFEITED, school.standing());
      school.keeper(directory(CredentialFormat.EM4100_DECIMAL)).tick();
      assertEquals(EARNED, school.standing());
      // The readings of a removed terminal keep their earlier credential form.
      school.keeper(new FixedDirectory(List.of())).tick();
      assertEquals(EARNED, school.standing());
    }
  }

  @Test
  void knowsPeopleByTheirStaffNumberAndByWhatATerminalCallsThem(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.load(ImportKind.CARDS, "card,staffNo,from", "user/gate/3,T1,2026-09-01");
      school.signed(School.MONDAY, "T1");
      school.punch("staff/T1", "2026-11-23T07:03:10");
      school.punch("user/3", "2026-11-23T16:20:00");
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(EARNED, school.standing());
    }
  }

  @Test
  void pointsOutWhatAnUnknownCardMayBeAndCountsNothingForIt(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.load(ImportKind.CARDS, "card,staffNo,from", "0009357203,T1,2026-09-01");
      school.punch("93C78E00", "2026-11-23T07:03:10");
      school.settleAt("2026-11-23T08:00:00");
      SeenPunch seen = school.bean(PunchReader.class).on(School.MONDAY).get(0);
      assertEquals(PunchStatus.UNKNOWN_CARD, seen.status());
      assertEquals(List.of("0009357203"), seen.mayBe());
      assertEquals(
          List.of("T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch]"), school.standing());
    }
  }

  @Test
  void refusesTheSameCardForTwoPeopleInTwoSpellings(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      assertEquals(
          1,
          school
              .load(
                  ImportKind.CARDS,
                  "card,staffNo,from",
                  "0009357203,T1,2026-09-01",
                  "9357203,T2,2026-09-01")
              .problems()
              .size());
    }
  }

  @Test
  void keepsTwoPunchesOfOneSecondAndCountsThemOnce(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      Instant at = School.at("2026-11-23T11:31:00");
      school.load(ImportKind.CARDS, "card,staffNo,from", "1003,T1,2026-09-01");
      school.punch("1001", at, at, Kind.PUNCH);
      school.punch("1003", at, at, Kind.PUNCH);
      school.punch("1001", at, at.plusSeconds(60), Kind.PUNCH);
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(2, school.bean(PunchJournal.class).lastPosition());
      assertEquals(
          List.of(
              "T1 2026-11-23 noon 3 FORFEITED"
                  + " [morning-check:no-punch,noon-double-punch:single-punch]"),
          school.standing());
      String facts =
          school.bean(DecisionReader.class).latest("T1", School.MONDAY).orElseThrow().factsJson();
      assertEquals(
          List.of(LocalTime.of(11, 31), LocalTime.of(11, 31)), CaseJson.read(facts).punches());
    }
  }
}
