package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a trial of a policy on past days gives the outcomes of judging by that policy. */
class PolicyTrialTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

  private static Policy draft(String text) {
    return PolicyReader.parse("draft.yaml", Drafts.bytes(text));
  }

  private static WhatIf trial(School school, Policy draft) {
    LocalDate yesterday = LocalDate.ofInstant(school.now.get(), School.ZONE).minusDays(1);
    return school.bean(PolicyTrial.class).compare(draft, FIRST, yesterday, school.now.get());
  }

  private static String line(DayChange change, DayChange.ServiceChange service) {
    return change.day().staff()
        + " "
        + change.day().date()
        + " "
        + service.service()
        + " "
        + outcome(service.before())
        + " -> "
        + outcome(service.after());
  }

  private static String outcome(@Nullable ServiceOutcome service) {
    return service == null
        ? "nothing"
        : service.status()
            + " "
            + service.hours()
            + service.because().stream()
                .map(b -> " " + b.reason().code())
                .collect(Collectors.joining());
  }

  @Test
  void listsEveryDecisionThatChangesWithWhyAndTheSums(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.punch("1001", "2026-11-23T07:12:00");
      school.punch("1001", "2026-11-23T11:31:00");
      school.punch("1001", "2026-11-23T12:55:20");
      school.signed(School.MONDAY, "T1");
      school.settleAt("2026-11-25T00:00:00");
      List<String> ledger = school.standing(FIRST, LAST);
      WhatIf what = trial(school, draft(Drafts.second()));
      assertEquals(
          List.of(
              "T1 2026-11-23 noon FORFEITED 3 late -> EARNED 4",
              "T1 2026-11-24 noon FORFEITED 3 no-punch no-punch -> FORFEITED 4 no-punch no-punch"),
          what.changes().stream()
              .flatMap(c -> c.services().stream().map(s -> line(c, s)))
              .toList());
      assertEquals(
          "HourTotals[earned=0, forfeited=6, excused=0, held=0, pending=0]",
          what.before().hours().toString());
      assertEquals(
          "HourTotals[earned=4, forfeited=4, excused=0, held=0, pending=0]",
          what.after().hours().toString());
      assertEquals(ledger, school.standing(FIRST, LAST));
      assertEquals(List.of(), school.bean(WorkList.class).dirty(9));
    }
  }

  @Test
  void aPlanThatSaysTheSameChangesNothing(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon", "club")) {
      school.punch("1001", "2026-11-23T07:12:00");
      school.settleAt("2026-11-25T00:00:00");
      WhatIf what = trial(school, draft(Drafts.version("9")));
      assertEquals(List.of(), what.changes());
      assertEquals(what.before(), what.after());
      assertFalse(what.days() == 0);
    }
  }

  @Test
  void aServiceThatTheDraftDropsIsSaid(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon", "club")) {
      school.settleAt("2026-11-24T00:00:00");
      String text = Drafts.shipped();
      int from = text.indexOf("  - id: club");
      String without =
          Drafts.version(
              "3",
              text.substring(from, text.indexOf("  - id: tutoring")),
              "",
              "appliesTo: {services: [club]}",
              "appliesTo: {services: [tutoring]}");
      assertEquals(
          List.of("T1 2026-11-23 club FORFEITED 1 no-punch no-sign-out -> nothing"),
          trial(school, draft(without)).changes().stream()
              .flatMap(c -> c.services().stream().map(s -> line(c, s)))
              .toList());
    }
  }

  /** Plays seeded days of every sort: punches, sheets, leave, outages, doubtful times, rulings. */
  private static void play(School school, long seed) {
    Random random = new Random(seed);
    school.load(ImportKind.STAFF, "staffNo,name", "T1,张", "T2,李", "T3,王", "T4,赵");
    school.load(
        ImportKind.CARDS,
        "card,staffNo,from",
        "1001,T1,2026-09-01",
        "1002,T2,2026-09-01",
        "1003,T3,2026-09-01",
        "1004,T4,2026-09-01");
    List<String> services = List.of("morning-reading", "noon", "club", "tutoring", "stair-duty");
    StringBuilder roster = new StringBuilder("staffNo,weekday,service,from\n");
    for (int person = 1; person <= 4; person++) {
      for (int weekday = 1; weekday <= 5; weekday++) {
        for (String service : services) {
          if (random.nextInt(3) > 0) {
            roster.append(String.format("T%d,%d,%s,2026-09-01%n", person, weekday, service));
          }
        }
      }
    }
    school.load(ImportKind.ROSTER, roster.toString());
    StringBuilder sheet = new StringBuilder("date,staffNo,signed\n");
    for (LocalDate date = School.MONDAY;
        date.isBefore(School.MONDAY.plusDays(5));
        date = date.plusDays(1)) {
      for (int person = 1; person <= 4; person++) {
        sheet.append(
            String.format("%s,T%d,%s%n", date, person, random.nextInt(8) == 0 ? "no" : "yes"));
        for (String at : List.of("07:0", "11:3", "12:5", "16:4", "17:1")) {
          if (random.nextInt(9) > 0) {
            String wall = String.format("%sT%s%d:00", date, at, random.nextInt(10));
            school.punch("100" + person, wall);
          }
        }
        if (random.nextInt(5) == 0) {
          String wall = String.format("%sT07:1%d:00", date, random.nextInt(7));
          school.punch("100" + person, wall);
        }
      }
      if (random.nextInt(3) == 0) {
        school.punch(
            "1002",
            School.at(date.plusDays(2) + "T07:01:00"),
            School.at(date + "T18:00:00"),
            Kind.PUNCH);
      }
      if (random.nextInt(3) == 0) {
        school.outages().down(school.gate(), School.at(date + "T07:12:00"), "gone");
        school.outages().up(school.gate(), School.at(date + "T07:30:00"), false);
      }
    }
    school.load(ImportKind.SIGN_IN, sheet.toString());
    school.load(
        ImportKind.LEAVE,
        "staffNo,from,to,covers",
        "T3,2026-11-24,,noon",
        "T4,2026-11-25,2026-11-26,*");
    school.load(
        ImportKind.INSPECTIONS,
        "date,staffNo,service,result",
        "2026-11-24,T1,stair-duty,late",
        "2026-11-25,T2,stair-duty,absent");
    school.load(
        ImportKind.RULINGS,
        "date,staffNo,ruling,reason",
        "2026-11-23,T1,accept,seen",
        "2026-11-24,T2,forfeit,was not there");
    school.settleAt("2026-12-01T00:00:00");
  }

  private static Map<StaffDay, DayOutcome> standing(School school) {
    List<DayOutcome> all = new ArrayList<>();
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      school
          .bean(DecisionReader.class)
          .latestOn(date)
          .forEach(decision -> all.add(OutcomeJson.readFull(decision.outcomeJson())));
    }
    return all.stream().collect(Collectors.toMap(PolicyTrialTest::day, Function.identity()));
  }

  private static StaffDay day(DayOutcome outcome) {
    return new StaffDay(outcome.staff(), outcome.date());
  }

  private static boolean differs(@Nullable DayOutcome was, DayOutcome now) {
    return was == null
        || !was.services().equals(now.services())
        || !was.incidents().equals(now.incidents());
  }

  @Test
  void itIsWhatReallyJudgingGives(@TempDir Path folder) {
    for (long seed : new long[] {20_261_125L, 7L}) {
      System.out.println("seed " + seed);
      try (School school = new School(folder.resolve("s" + seed), "2026-11-23T00:00:00")) {
        play(school, seed);
        Map<StaffDay, DayOutcome> before = standing(school);
        Policy draft =
            draft(
                Drafts.version(
                    "2",
                    "value: 07:00-07:10",
                    "value: 07:00-07:15",
                    "{value: 3, clause: 五.2}",
                    "{value: 4, clause: 五.2}",
                    "granularity: minute",
                    "granularity: minute\nfenPerLessonHour: 3000"));
        WhatIf what = trial(school, draft);
        assertEquals(before.size(), what.days());
        assertEquals(DaySums.of(before.values()), what.before());

        FactsAssembler otherwise =
            new FactsAssembler(
                new TerminalCoverage(
                    school.bean(OutageLog.class),
                    school.bean(TerminalDirectory.class),
                    Watermarks.NONE),
                PoliciesInForce.only(draft),
                School.ZONE,
                "school",
                () -> school.bean(WorkList.class).openedAt());
        school
            .bean(WorkList.class)
            .markEverybody(School.MONDAY.datesUntil(LAST.plusDays(1)).toList());
        school.keeper(otherwise).settle(Duration.ofSeconds(30));
        Map<StaffDay, DayOutcome> after = standing(school);
        assertEquals(DaySums.of(after.values()), what.after());
        what.changes().forEach(c -> assertEquals(after.get(c.day()), c.after(), c.toString()));
        List<StaffDay> changed =
            after.values().stream()
                .filter(now -> differs(before.get(day(now)), now))
                .map(PolicyTrialTest::day)
                .sorted()
                .toList();
        assertEquals(changed, what.changes().stream().map(DayChange::day).toList());
        assertFalse(changed.isEmpty());
        long paid =
            school.bean(LedgerReader.class).standing(FIRST, LAST).stream()
                .filter(e -> e.status() == ServiceStatus.EARNED)
                .mapToLong(LedgerEntry::hours)
                .sum();
        assertEquals(paid, what.after().hours().earned());
      }
    }
  }
}
