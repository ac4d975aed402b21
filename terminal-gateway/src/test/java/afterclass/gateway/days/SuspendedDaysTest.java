package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.roster.UnknownName;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.store.StoreFixture;
import afterclass.rules.policy.PolicyReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspendedDaysTest {
  private static final String T2_FORFEITED =
      "T2 2026-11-23 club 1 FORFEITED [morning-check:no-punch,sign-out-club:no-sign-out]";

  /** Creates a school in which T1's day cannot be judged: its sheet contains an invalid word. */
  private static School spoilt(Path folder) throws SQLException {
    School school = new School(folder, "2026-11-23T06:00:00").staffed("club");
    school.load(ImportKind.ROSTER, "staffNo,weekday,service,from", "T2,1,club,2026-09-01");
    school.signed(School.MONDAY, "T1");
    StoreFixture.behindItsBack(
        school.file(), "update dated_fact set val = 'MAYBE' where kind = 'SIGN_IN'");
    school.restart();
    return school;
  }

  private static List<String> suspended(School school) {
    return school.bean(DayKeeper.class).suspended().stream()
        .map(d -> d.day().staff() + " " + d.day().date() + " tries " + d.tries())
        .toList();
  }

  @Test
  void setsAsideADayThatCannotBeJudgedAndGoesOn(@TempDir Path folder) throws SQLException {
    try (School school = spoilt(folder)) {
      school.settleAt("2026-11-24T00:00:00");
      assertEquals(List.of(T2_FORFEITED), school.standing());
      assertEquals(List.of("T1 2026-11-23 tries 1"), suspended(school));
      assertEquals(
          List.of(new StaffDay("T1", School.MONDAY)),
          school.bean(WorkList.class).dirty(9).stream().map(DirtyDay::day).toList());
      school.settleAt("2026-11-24T00:00:59");
      assertEquals(List.of("T1 2026-11-23 tries 1"), suspended(school));
      school.settleAt("2026-11-24T00:01:00");
      assertEquals(List.of("T1 2026-11-23 tries 2"), suspended(school));
      school.settleAt("2026-11-24T00:02:59");
      assertEquals(List.of("T1 2026-11-23 tries 2"), suspended(school));
    }
  }

  @Test
  void judgesItWhenTheFactsHaveChanged(@TempDir Path folder) throws SQLException {
    try (School school = spoilt(folder)) {
      school.settleAt("2026-11-24T00:00:00");
      StoreFixture.behindItsBack(
          school.file(), "update dated_fact set val = 'NO', revision = 999 where kind = 'SIGN_IN'");
      school.settle();
      assertEquals(List.of("T1 2026-11-23 tries 1"), suspended(school));
      school.signed(School.MONDAY, "T2");
      school.settle();
      assertEquals(List.of(), suspended(school));
      assertEquals(List.of(), school.bean(WorkList.class).dirty(9));
      assertEquals(
          List.of(T2_FORFEITED.replace("T2", "T1"), T2_FORFEITED),
          school.standing().stream().sorted().toList());
    }
  }

  @Test
  void namesWhatAChangedPolicyNoLongerKnows(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("club", "noon")) {
      school.load(ImportKind.LEAVE, "staffNo,from,to,covers", "T2,2026-11-23,,morning-check;club");
      school.settle();
      assertEquals(List.of(), school.bean(DayKeeper.class).leftOut());
      FactsAssembler changed =
          new FactsAssembler(
              new TerminalCoverage(
                  school.bean(OutageLog.class),
                  school.bean(TerminalDirectory.class),
                  Watermarks.NONE),
              PoliciesInForce.only(PolicyReader.named("after-class-plan")),
              School.ZONE,
              "school",
              () -> Optional.empty());
      DayKeeper keeper = school.keeper(changed);
      keeper.settle(Duration.ofSeconds(30));
      assertEquals(
          List.of(
              "roster club 5 T1 2026-09-01",
              "roster noon 5 T1 2026-09-01",
              "leave club 1 T2 2026-11-23",
              "leave morning-check 1 T2 2026-11-23"),
          keeper.leftOut().stream().map(SuspendedDaysTest::text).toList());
    }
  }

  private static String text(UnknownName name) {
    return name.kind().verb() + " " + name.name() + " " + name.entries() + " " + name.example();
  }

  @Test
  void judgesTheDayOnWhichTheClocksArePutBack(@TempDir Path folder) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDate sunday = LocalDate.of(2026, 10, 25);
    try (School school = new School(folder, "2026-10-25T06:00:00")) {
      school.outages().down(school.gate(), Instant.parse("2026-10-25T00:50:00Z"), "gone");
      school.outages().up(school.gate(), Instant.parse("2026-10-25T01:10:00Z"), false);
      FactsAssembler assembler =
          new FactsAssembler(
              new TerminalCoverage(
                  school.outages(), school.bean(TerminalDirectory.class), Watermarks.NONE),
              PoliciesInForce.only(PolicyReader.named("extended-service")),
              berlin,
              "school",
              () -> Optional.of(sunday.atStartOfDay(berlin).toInstant()));
      assertEquals(
          "[Outage[from=02:00, to=03:00]]",
          assembler
              .assemble(
                  school.bean(LiveRoster.class).snapshot(),
                  school.bean(ResolvedPunches.class),
                  new StaffDay("T1", sunday),
                  Instant.parse("2026-10-26T00:00:00Z"))
              .facts()
              .outages()
              .toString());
    }
  }
}
