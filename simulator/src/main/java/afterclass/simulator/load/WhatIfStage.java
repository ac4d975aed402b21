package afterclass.simulator.load;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.PolicyTrial;
import afterclass.gateway.days.WhatIf;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import afterclass.simulator.world.SimulatedClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The environment of a what-if measurement: a month in a fresh store, evaluated by a policy that is
 * not in force.
 */
public final class WhatIfStage {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long SEED = 20_261_001L;

  /** A day's punch times, before the random delay of up to {@link #SPREAD_SECONDS}. */
  private static final List<String> TOUCHES = List.of("07:04", "11:36", "12:52", "16:18", "17:03");

  private static final int SPREAD_SECONDS = 600;
  private static final int ONE_IN_FORGETS = 12;

  private static final List<List<String>> WEEKS =
      List.of(
          List.of("morning-reading", "noon", "tutoring"),
          List.of("morning-reading", "noon", "club", "tutoring"),
          List.of("morning-reading", "stair-duty", "tutoring"),
          List.of("noon", "club"));

  private final int teachers;
  private final Random random = new Random(SEED);
  private final SimulatedClock clock = new SimulatedClock(MONTH.atDay(1).atStartOfDay(), ZONE);

  private WhatIfStage(int teachers) {
    this.teachers = teachers;
  }

  /**
   * Plays a month, then evaluates it by the draft repeatedly.
   *
   * @param teachers number of people, from 1
   * @param runs number of evaluations, from 1
   * @param directory directory of the store; must exist
   */
  public static WhatIfResult run(int teachers, int runs, Path directory) throws IOException {
    return new WhatIfStage(teachers).measured(runs, directory);
  }

  private WhatIfResult measured(int runs, Path directory) throws IOException {
    Map<String, Object> settings =
        Map.of(
            "attendance.zone",
            ZONE.getId(),
            "attendance.first-day",
            MONTH.atDay(1).toString(),
            "attendance.store",
            directory.resolve("attendance.db").toString());
    Policy draft = draft();
    try (EmbeddedGateway gateway = EmbeddedGateway.forCommand(Map.of(), settings, clock)) {
      office(gateway.bean(ImportService.class));
      punches(gateway.bean(PunchJournal.class));
      clock.moveTo(MONTH.plusMonths(1).atDay(1).atStartOfDay());
      gateway.bean(DayKeeper.class).settle(PATIENCE);
      PolicyTrial trial = gateway.bean(PolicyTrial.class);
      List<Duration> took = new ArrayList<>();
      WhatIf last = null;
      for (int i = 0; i < runs || last == null; i++) {
        long begun = System.nanoTime();
        last = trial.compare(draft, MONTH.atDay(1), MONTH.atEndOfMonth(), clock.instant());
        took.add(Duration.ofNanos(System.nanoTime() - begun));
      }
      return new WhatIfResult(teachers, last, took);
    }
  }

  /** Returns the built-in policy with a longer morning window and more hours for noon. */
  private static Policy draft() throws IOException {
    try (InputStream in =
        PolicyReader.class.getResourceAsStream("/policies/extended-service.yaml")) {
      if (in == null) {
        throw new IOException("the engine's own copy of extended-service.yaml is missing");
      }
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("version: \"1\"", "version: \"2\"")
              .replace("value: 07:00-07:10", "value: 07:00-07:15")
              .replace("{value: 3, clause: 五.2}", "{value: 4, clause: 五.2}");
      return PolicyReader.parse("draft.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String staff(int teacher) {
    return String.format("W%04d", teacher);
  }

  private static String card(int teacher) {
    return String.format("%010d", 7_000_000 + teacher);
  }

  private static List<LocalDate> schoolDays() {
    return MONTH
        .atDay(1)
        .datesUntil(MONTH.plusMonths(1).atDay(1))
        .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .toList();
  }

  private void office(ImportService imports) {
    StringBuilder staff = new StringBuilder("staffNo,name\n");
    StringBuilder cards = new StringBuilder("card,staffNo,from\n");
    StringBuilder roster = new StringBuilder("staffNo,weekday,service,from\n");
    StringBuilder sheet = new StringBuilder("date,staffNo,signed\n");
    for (int i = 0; i < teachers; i++) {
      staff.append(staff(i)).append(',').append(staff(i)).append('\n');
      cards.append(card(i)).append(',').append(staff(i)).append(",2026-09-01\n");
      for (String service : WEEKS.get(i % WEEKS.size())) {
        for (int weekday = 1; weekday <= 5; weekday++) {
          roster.append(String.format("%s,%d,%s,2026-09-01%n", staff(i), weekday, service));
        }
      }
      for (LocalDate date : schoolDays()) {
        sheet.append(String.format("%s,%s,yes%n", date, staff(i)));
      }
    }
    take(imports, ImportKind.STAFF, staff);
    take(imports, ImportKind.CARDS, cards);
    take(imports, ImportKind.ROSTER, roster);
    take(imports, ImportKind.SIGN_IN, sheet);
  }

  private static void take(ImportService imports, ImportKind kind, StringBuilder rows) {
    byte[] content = rows.toString().getBytes(StandardCharsets.UTF_8);
    ImportResult result = imports.importCsv(kind, content, false, "what-if");
    if (!result.problems().isEmpty()) {
      throw new IllegalStateException(kind + ": " + result.problems().get(0));
    }
  }

  private void punches(PunchJournal journal) {
    List<CompletableFuture<?>> stored = new ArrayList<>();
    for (LocalDate date : schoolDays()) {
      for (int i = 0; i < teachers; i++) {
        for (String touch : TOUCHES) {
          if (random.nextInt(ONE_IN_FORGETS) > 0) {
            LocalDateTime due = LocalDateTime.parse(date + "T" + touch);
            LocalDateTime wall = due.plusSeconds(random.nextInt(SPREAD_SECONDS));
            stored.add(journal.append(record(card(i), wall)).toCompletableFuture());
          }
        }
      }
    }
    CompletableFuture.allOf(stored.toArray(CompletableFuture[]::new))
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static JournalRecord record(String card, LocalDateTime wall) {
    Instant at = wall.atZone(ZONE).toInstant();
    return new JournalRecord(
        JournalRecord.Kind.PUNCH,
        "school",
        "gate",
        "attendance",
        card,
        at,
        null,
        at,
        Bytes.empty(),
        0,
        null);
  }
}
