package afterclass.simulator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.check.Auditor;
import afterclass.simulator.check.FoundOutcome;
import afterclass.simulator.check.GroundTruthDay;
import afterclass.simulator.check.HttpServiceResults;
import afterclass.simulator.people.DayPlanner;
import afterclass.simulator.people.Habit;
import afterclass.simulator.people.PlannedPunch;
import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a service killed twice during a stream of punches ends with the same ledger as an
 * undisturbed one. The service uses the system's clock, so the day played is in the past; the
 * calendar sets its season.
 */
class KilledServiceIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A Monday some weeks ago, recent enough that the terminals' times are not doubtful. */
  @SuppressWarnings(
      "TimeInStaticInitializer") // Both runs play the same day, even if midnight passes.
  private static final LocalDate DATE =
      LocalDate.ofInstant(InstantSource.system().instant(), ZONE)
          .minusWeeks(3)
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  private static final long SEED = 20250303;
  private static final int PEOPLE = 40;
  private static final List<Habit> HABITS =
      List.of(Habit.PUNCTUAL, Habit.LATE, Habit.FORGETFUL, Habit.DOUBLE_TAPPER, Habit.LEAVER);
  private static final List<String> SERVICES = List.of("morning-reading", "noon", "tutoring");

  /** A planned punch with its card. */
  private record Tap(String card, LocalTime at) {}

  private static String no(int person) {
    return String.format("T%03d", person + 1);
  }

  private static String card(int person) {
    return String.format("%010d", 9_000_001 + person);
  }

  private static List<PlannedPunch> touches(int person) {
    Habit habit = HABITS.get(person % HABITS.size());
    return DayPlanner.plan(habit, Set.copyOf(SERVICES), false, new SplittableRandom(SEED + person));
  }

  private static List<Tap> taps() {
    List<Tap> taps = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      for (PlannedPunch touch : touches(person)) {
        taps.add(new Tap(card(person), touch.at()));
      }
    }
    taps.sort(Comparator.comparing(Tap::at).thenComparing(Tap::card));
    return taps;
  }

  private static List<GroundTruthDay> truth() {
    List<GroundTruthDay> truth = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      truth.add(
          new GroundTruthDay(
              no(person),
              DATE,
              true,
              false,
              SERVICES,
              touches(person).stream().map(PlannedPunch::at).toList(),
              "yes",
              Set.of(),
              Map.of(),
              List.of(),
              DATE.plusDays(1).atStartOfDay()));
    }
    return truth;
  }

  private static void importSchool(GatewayApi api) throws Exception {
    StringBuilder staff = new StringBuilder("staffNo,name\n");
    StringBuilder cards = new StringBuilder("card,staffNo,from\n");
    StringBuilder roster = new StringBuilder("staffNo,weekday,service,from,to\n");
    StringBuilder sheet = new StringBuilder("date,staffNo,signed\n");
    for (int person = 0; person < PEOPLE; person++) {
      String no = no(person);
      staff.append(no).append(',').append(no).append('\n');
      cards.append(card(person)).append(',').append(no).append(',').append(DATE).append('\n');
      for (String service : SERVICES) {
        roster.append(String.join(",", no, "1", service, DATE.toString(), DATE.toString()));
        roster.append('\n');
      }
      sheet.append(DATE).append(',').append(no).append(",yes\n");
    }
    api.importCsv("staff", staff.toString());
    api.importCsv("cards", cards.toString());
    api.importCsv("calendar", "date,type,season\n" + DATE + ",school,winter\n");
    api.importCsv("roster", roster.toString());
    api.importCsv("sign-in", sheet.toString());
  }

  private static AttendanceTerminal terminal(ServiceProcess service, String id) {
    return new AttendanceTerminal(
        AttendanceTerminal.Settings.of(service.broker(), "school", id)
            .repeatingEvery(Duration.ofSeconds(1)));
  }

  /**
   * Plays the day, kills the service after each given number of stored punches, and returns the
   * final ledger.
   */
  private static Map<String, List<FoundOutcome>> play(Path directory, Set<Integer> deaths)
      throws Exception {
    try (ServiceProcess service = new ServiceProcess(directory, DATE);
        AttendanceTerminal gate = terminal(service, "gate");
        AttendanceTerminal canteen = terminal(service, "canteen")) {
      importSchool(service.api());
      List<AttendanceTerminal> terminals = List.of(gate, canteen);
      List<Tap> taps = taps();
      for (int i = 0; i < taps.size(); i++) {
        Tap tap = taps.get(i);
        terminals
            .get(i % 2)
            .punch(tap.card(), DATE.atTime(tap.at()).atZone(ZONE).toOffsetDateTime());
      }
      // Only now, because a terminal that started with an empty memory could not hold such old
      // records.
      terminals.forEach(AttendanceTerminal::powerOn);
      List<Integer> waitingAtDeath = new ArrayList<>();
      for (int stored : new TreeSet<>(deaths)) {
        Awaitility.await()
            .atMost(60, TimeUnit.SECONDS)
            .pollInterval(5, TimeUnit.MILLISECONDS)
            .until(() -> gate.acknowledged() + canteen.acknowledged() >= stored);
        service.kill();
        waitingAtDeath.add(gate.waiting() + canteen.waiting());
        service.startAgain();
      }
      for (AttendanceTerminal terminal : terminals) {
        assertTrue(
            terminal.awaitAcknowledged(Duration.ofSeconds(60)),
            () -> terminal.id() + " waits for " + terminal.waiting());
      }
      HttpServiceResults books = new HttpServiceResults(service.api());
      Awaitility.await("the auditor finds nothing; " + waitingAtDeath)
          .atMost(60, TimeUnit.SECONDS)
          .pollInterval(500, TimeUnit.MILLISECONDS)
          .untilAsserted(
              () ->
                  assertEquals(
                      List.of(), Auditor.audit(truth(), books).differences(), service::logEnd));
      assertEquals(
          taps.size(),
          service.api().get("/api/punches?date=" + DATE).listOf("punches").stream()
              .filter(punch -> punch.get("standing").text().equals("counted"))
              .count(),
          "each punch stands in the journal once");
      return books.ledger(DATE);
    }
  }

  @Test
  void endsWithTheLedgerOfAnUndisturbedRun(@TempDir Path directory) throws Exception {
    int count = taps().size();
    Path calm = Files.createDirectory(directory.resolve("calm"));
    Path killed = Files.createDirectory(directory.resolve("killed"));
    Map<String, List<FoundOutcome>> undisturbed = play(calm, Set.of());
    Map<String, List<FoundOutcome>> disturbed =
        play(killed, new TreeSet<>(Set.of(count / 3, 2 * count / 3)));
    assertEquals(PEOPLE, undisturbed.size());
    assertEquals(undisturbed, disturbed);
  }
}
