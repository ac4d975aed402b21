package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.registry.RegistryStore;
import afterclass.gateway.roster.ImportKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayKeeperTest {
  private static final LocalDate MONDAY = School.MONDAY;

  @Test
  void paysADayOfPunches(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.punch("1001", "2026-11-23T07:03:10");
      school.punch("1001", "2026-11-23T11:31:00");
      school.punch("1001", "2026-11-23T12:55:20");
      school.signed(MONDAY, "T1");
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(List.of("T1 2026-11-23 noon 3 EARNED []"), school.standing());
      assertEquals(
          List.of(true, true, true, true, true),
          school.bean(ChainVerifier.class).verify().stream().map(ChainReport::intact).toList());
      assertEquals(List.of(), school.bean(Replay.class).compare(MONDAY, MONDAY));
    }
  }

  @Test
  void forfeitsWithNoPunchAtAllWhenTheWindowEnds(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.settleAt("2026-11-23T07:10:59");
      assertEquals(List.of(), school.standing());
      school.settleAt("2026-11-23T07:11:00");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 FORFEITED [morning-check:no-punch]"), school.standing());
    }
  }

  @Test
  void catchesUpWithEveryDayOfAStop(@TempDir Path folder) {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    try (School school = new School(folder, "2026-11-19T20:00:00").staffed("club")) {
      school.settle();
      List<String> thursday = school.standing(LocalDate.of(2026, 11, 19), MONDAY);
      school.restart();
      school.settleAt("2026-11-24T06:00:00");
      List<String> all = school.standing(friday, MONDAY);
      assertEquals(1, thursday.size());
      assertEquals(
          List.of(
              "T1 2026-11-20 club 1 FORFEITED [morning-check:no-punch,sign-out-club:no-sign-out]",
              "T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch,sign-out-club:no-sign-out]"),
          all);
    }
  }

  @Test
  void judgesAnewAndReversesWhenAPunchComesDaysLate(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.signed(MONDAY, "T1");
      school.punch("1001", "2026-11-23T11:31:00");
      school.punch("1001", "2026-11-23T12:55:20");
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 FORFEITED [morning-check:no-punch]"), school.standing());
      school.punch(
          "1001", School.at("2026-11-23T07:03:10"), School.at("2026-11-25T09:00:00"), Kind.PUNCH);
      school.settleAt("2026-11-25T09:00:01");
      assertEquals(List.of("T1 2026-11-23 noon 3 EARNED []"), school.standing());
      List<String> all =
          school.bean(LedgerReader.class).all("T1", MONDAY).stream()
              .map(e -> e.id() + " " + e.status() + " " + e.reverses())
              .toList();
      assertEquals(List.of("1 FORFEITED null", "2 FORFEITED 1", "3 EARNED null"), all);
    }
  }

  @Test
  void forfeitsNobodyForADateBeforeItsFirstDay(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-25T06:00:00").staffed("noon")) {
      school.load(ImportKind.ROSTER, "staffNo,weekday,service,from", "T2,1,club,2026-09-01");
      school.punch(
          "1001", School.at("2026-11-23T11:31:00"), School.at("2026-11-25T06:00:01"), Kind.PUNCH);
      school.punch(
          "9999", School.at("2026-11-23T11:31:00"), School.at("2026-11-25T06:00:02"), Kind.PUNCH);
      school.settleAt("2026-11-25T06:00:03");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 HELD [morning-check:outage,noon-double-punch:outage]"),
          school.standing());
    }
  }

  @Test
  void holdsWhatPassedOnItsFirstDayBeforeItListened(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T12:00:00").staffed("noon", "tutoring")) {
      school.signed(MONDAY, "T1");
      school.settleAt("2026-11-23T12:00:01");
      assertEquals(
          List.of(
              "T1 2026-11-23 noon 3 HELD [morning-check:outage]",
              "T1 2026-11-23 tutoring 1 HELD [morning-check:outage]"),
          school.standing());
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(
          List.of(
              "T1 2026-11-23 noon 3 HELD [morning-check:outage,noon-double-punch:outage]",
              "T1 2026-11-23 tutoring 1 FORFEITED [sign-out-duty:no-sign-out]"),
          school.standing());
    }
  }

  @Test
  void judgesAnewWhenAnUnknownCardIsAssigned(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.signed(MONDAY, "T1");
      school.punch("9999", "2026-11-23T07:03:10");
      school.punch("9999", "2026-11-23T11:31:00");
      school.punch("9999", "2026-11-23T12:55:20");
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(
          List.of(
              "T1 2026-11-23 noon 3 FORFEITED"
                  + " [morning-check:no-punch,noon-double-punch:no-punch]"),
          school.standing());
      assertEquals(
          List.of("unknown-card null", "unknown-card null", "unknown-card null"), seen(school));
      school.load(ImportKind.CARDS, "卡号,工号,开始日期", "9999,T1,2026/11/01");
      school.settle();
      assertEquals(List.of("T1 2026-11-23 noon 3 EARNED []"), school.standing());
      assertEquals(List.of("counted T1", "counted T1", "counted T1"), seen(school));
    }
  }

  private static List<String> seen(School school) {
    return school.bean(PunchReader.class).on(MONDAY).stream()
        .map(p -> p.status().code() + " " + p.staff())
        .toList();
  }

  @Test
  void neverForfeitsForASuspectPunch(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.signed(MONDAY, "T1");
      school.punch(
          "1001", School.at("2027-11-23T07:03:10"), School.at("2026-11-23T07:03:10"), Kind.PUNCH);
      school.punch(
          "1001", School.at("2000-01-01T00:00:10"), School.at("2026-11-23T11:40:00"), Kind.PUNCH);
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(
          List.of("T1 2026-11-23 noon 3 HELD [morning-check:outage,noon-double-punch:outage]"),
          school.standing());
      assertEquals(List.of("suspect T1", "suspect T1"), seen(school));
    }
  }

  @Test
  void neverForfeitsForAClockThatJumpedBackWhileTheTerminalWasCutOff(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-20T06:00:00").staffed("club")) {
      school.outages().down(school.gate(), School.at("2026-11-23T06:30:00"), "cable pulled");
      Instant arrived = School.at("2026-11-24T18:00:00");
      school.punch("1002", "7", School.at("2026-11-23T06:50:00"), arrived, Kind.PUNCH);
      school.punch("1001", "8", School.at("2026-11-22T03:05:00"), arrived, Kind.PUNCH);
      school.settleAt("2026-11-24T18:00:00");
      school.outages().up(school.gate(), arrived, true);
      school.settleAt("2026-11-25T00:00:00");
      assertEquals(
          List.of(
              "T1 2026-11-23 club 1 HELD [morning-check:outage,sign-out-club:outage]",
              "T1 2026-11-24 club 1 HELD [morning-check:outage,sign-out-club:outage]"),
          school.standing(MONDAY, MONDAY.plusDays(1)));
      PunchReader book = school.bean(PunchReader.class);
      assertEquals(
          List.of("jumped-back 2026-11-23T06:30"),
          book.of("T1", MONDAY).stream()
              .map(
                  p ->
                      Objects.requireNonNull(p.resolved().doubt()).code()
                          + " "
                          + p.resolved().since())
              .toList());
      assertEquals(List.of(), school.bean(Replay.class).compare(MONDAY, MONDAY.plusDays(1)));
    }
  }

  @Test
  void countsWhatIsOnlyLateWhateverItsNumber(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.signed(MONDAY, "T1");
      Instant arrived = School.at("2026-11-23T13:30:00");
      school.punch("1001", "9", School.at("2026-11-23T12:55:20"), arrived, Kind.PUNCH);
      school.punch("1001", "8", School.at("2026-11-23T11:31:00"), arrived, Kind.PUNCH);
      school.restart();
      school.punch("1001", "7", School.at("2026-11-23T07:03:10"), arrived, Kind.PUNCH);
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(List.of("T1 2026-11-23 noon 3 EARNED []"), school.standing());
    }
  }

  @Test
  void countsAPunchOfAClockThatIsALittleAhead(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.signed(MONDAY, "T1");
      school.punch(
          "1001", School.at("2026-11-23T07:01:00"), School.at("2026-11-23T06:59:30"), Kind.PUNCH);
      school.settleAt("2026-11-23T06:59:31");
      assertEquals("PENDING", clubAt(school));
      school.settleAt("2026-11-23T07:01:00");
      assertTrue(
          school
              .bean(DecisionReader.class)
              .latest("T1", MONDAY)
              .orElseThrow()
              .factsJson()
              .contains("2026-11-23T07:01:00"));
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(
          List.of("T1 2026-11-23 club 1 FORFEITED [sign-out-club:no-sign-out]"), school.standing());
    }
  }

  private static String clubAt(School school) {
    String outcome =
        school.bean(DecisionReader.class).latest("T1", MONDAY).orElseThrow().outcomeJson();
    return afterclass.rules.json.OutcomeJson.readFull(outcome).services().get(0).status().name();
  }

  @Test
  void ignoresQuarantinedAndRefused(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      for (Kind kind : List.of(Kind.QUARANTINED, Kind.REFUSED)) {
        school.punch(
            "1001", School.at("2026-11-23T07:05:00"), School.at("2026-11-23T07:05:00"), kind);
      }
      school.settleAt("2026-11-23T07:11:00");
      assertEquals(
          List.of("T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch]"), school.standing());
      assertEquals(2, seen(school).size());
    }
  }

  @Test
  void holdsWhatAnOutageMayHaveCostAndPostsWhenNothingWasLost(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.outages().down(school.gate(), School.at("2026-11-23T07:05:00"), "last will");
      school.settleAt("2026-11-23T07:11:00");
      assertEquals(List.of("T1 2026-11-23 club 1 HELD [morning-check:outage]"), school.standing());
      school.now.set(School.at("2026-11-23T09:00:00"));
      school.outages().up(school.gate(), School.at("2026-11-23T09:00:00"), true);
      school.settle();
      assertEquals(
          List.of("T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch]"), school.standing());
    }
  }

  /** A failed terminal does not hold services forever; the outage keeps who declared it closed. */
  @Test
  void judgesAnewWhatAGapHeldOnceItIsDeclaredClosed(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.outages().down(school.gate(), School.at("2026-11-23T07:05:00"), "screen broken");
      school.settleAt("2026-11-23T09:00:00");
      assertEquals(List.of("T1 2026-11-23 club 1 HELD [morning-check:outage]"), school.standing());
      Instant noon = School.at("2026-11-23T12:00:00");
      school
          .bean(RegistryStore.class)
          .closeGaps(
              school.gate(), School.at("2026-11-23T08:00:00"), noon, "T9", "memory read out");
      school.settleAt("2026-11-23T12:00:01");
      assertEquals(
          List.of("T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch]"), school.standing());
      assertEquals(
          List.of("T9: memory read out", "null"),
          school.outages().between(School.at("2026-11-23T07:05:00"), noon).stream()
              .map(outage -> String.valueOf(outage.closedBy()))
              .toList());
    }
  }

  /** Accepted requirements are waived, no others; after a forfeit, a late punch still counts. */
  @Test
  void judgesAnewWhatAnAdministratorDecidedOfAHeldDay(@TempDir Path folder) {
    String head = "date,staffNo,ruling,reason";
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.outages().down(school.gate(), School.at("2026-11-23T07:05:00"), "line gone");
      school.outages().up(school.gate(), School.at("2026-11-23T07:06:00"), false);
      school.settleAt("2026-11-24T00:00:00");
      String outOfOutage = "T1 2026-11-23 club 1 FORFEITED [sign-out-club:no-sign-out]";
      assertEquals(List.of(outOfOutage), school.standing());
      school.punch("1001", "2026-11-23T16:20:00");
      school.settle();
      assertEquals(List.of("T1 2026-11-23 club 1 HELD [morning-check:outage]"), school.standing());
      school.load(ImportKind.RULINGS, head, "2026-11-23,T1,forfeit,nobody saw him");
      school.settle();
      assertEquals(
          List.of("T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch]"), school.standing());
      school.load(ImportKind.RULINGS, head, "2026-11-23,T1,认可,门卫看见");
      school.settle();
      assertEquals(List.of("T1 2026-11-23 club 1 EARNED []"), school.standing());
      school.load(ImportKind.RULINGS, head, "2026-11-23,T1,clear,a slip");
      school.settle();
      assertEquals(List.of("T1 2026-11-23 club 1 HELD [morning-check:outage]"), school.standing());
      assertEquals(List.of(), school.bean(Replay.class).compare(MONDAY, MONDAY));
    }
  }

  @Test
  void countsAPunchThatWasMadeUpFor(@TempDir Path folder) {
    String head = "date,staffNo,time,action,reason";
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.punch("1001", "2026-11-23T16:20:00");
      school.signed(MONDAY, "T1");
      school.settleAt("2026-11-24T00:00:00");
      String forfeited = "T1 2026-11-23 club 1 FORFEITED [morning-check:no-punch]";
      assertEquals(List.of(forfeited), school.standing());
      school.load(ImportKind.MADE_UP, head, "2026-11-23,T1,7:05,补卡,card forgotten");
      school.settle();
      assertEquals(List.of("T1 2026-11-23 club 1 EARNED []"), school.standing());
      school.load(ImportKind.MADE_UP, head, "2026-11-23,T1,07:05,clear,a slip");
      school.settle();
      assertEquals(List.of(forfeited), school.standing());
    }
  }

  @Test
  void keepsHoldingWhenAnOutageEndedWithSomethingLost(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.settleAt("2026-11-23T07:11:00");
      school.outages().down(school.gate(), School.at("2026-11-23T07:05:00"), "line gone");
      school.outages().up(school.gate(), School.at("2026-11-23T07:06:00"), false);
      school.settle();
      assertEquals(List.of("T1 2026-11-23 club 1 HELD [morning-check:outage]"), school.standing());
    }
  }

  @Test
  void followsSubstitutesMakeUpDaysHolidaysAndLeave(@TempDir Path folder) {
    LocalDate saturday = LocalDate.of(2026, 11, 28);
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club")) {
      school.load(
          ImportKind.EXCEPTIONS,
          "日期,工号,操作,服务,代班人",
          "2026-11-23,T1,代班,社团活动,T2",
          "2026-11-24,T1,取消,社团活动,");
      school.load(
          ImportKind.CALENDAR,
          "日期,结束日期,类型,按星期,备注",
          "2026-11-28,,调休,周三,补周三",
          "2026-11-25,2026-11-26,放假,,校庆");
      school.load(ImportKind.LEAVE, "工号,开始日期,结束日期,范围", "T1,2026-11-27,,*");
      school.settleAt("2026-11-29T00:00:00");
      assertEquals(
          List.of(
              "T2 2026-11-23 club 1 FORFEITED [morning-check:no-punch,sign-out-club:no-sign-out]",
              "T1 2026-11-25 club 1 EXCUSED [null:not-a-school-day]",
              "T1 2026-11-26 club 1 EXCUSED [null:not-a-school-day]",
              "T1 2026-11-27 club 1 EXCUSED [null:leave]",
              "T1 2026-11-28 club 1 FORFEITED [morning-check:no-punch,sign-out-club:no-sign-out]"),
          school.standing(MONDAY, saturday));
    }
  }

  @Test
  void postsNothingNewForTheSameFacts(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.settleAt("2026-11-24T00:00:00");
      int decisions = school.bean(DecisionReader.class).history("T1", MONDAY).size();
      int entries = school.bean(LedgerReader.class).all("T1", MONDAY).size();
      school.bean(WorkList.class).markEverybody(List.of(MONDAY));
      school.settleAt("2026-11-24T03:00:00");
      assertEquals(decisions, school.bean(DecisionReader.class).history("T1", MONDAY).size());
      assertEquals(entries, school.bean(LedgerReader.class).all("T1", MONDAY).size());
    }
  }
}
