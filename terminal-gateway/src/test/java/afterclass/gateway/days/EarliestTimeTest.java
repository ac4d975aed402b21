package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.session.FixedDirectory;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.rules.ledger.LedgerEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that services which a punch with an uncertain time could have saved are put on hold. */
class EarliestTimeTest {
  private static final LocalDate MONDAY = School.MONDAY;
  private static final String FORFEITED = "T1 2026-11-23 noon 3 FORFEITED [morning-check:no-punch]";
  private static final String HELD = "T1 2026-11-23 noon 3 HELD [morning-check:outage]";

  private static final Duration FORGOTTEN = Duration.ofDays(9_000);

  private School school;

  @BeforeEach
  void open(@TempDir Path folder) {
    school = new School(folder, "2026-11-20T06:00:00").staffed("noon");
    school.settle();
  }

  @AfterEach
  void close() {
    school.close();
  }

  private static Instant at(String time) {
    return School.at("2026-11-23T" + time);
  }

  /** Records a punch of a terminal whose clock shows a wrong year. */
  private void wrong(String card, @Nullable String number, String arrived) {
    Instant came = at(arrived);
    school.punch(card, number, came.minus(FORGOTTEN), came, Kind.PUNCH);
  }

  /** Records a punch that arrives when it is made. */
  private void live(String card, @Nullable String number, String arrived) {
    school.punch(card, number, at(arrived), at(arrived), Kind.PUNCH);
  }

  private List<String> standing() {
    school.settleAt("2026-11-23T07:40:00");
    assertEquals(List.of(), school.bean(Replay.class).compare(MONDAY.minusDays(3), MONDAY));
    return school.standing();
  }

  private PunchResolver resolver(TerminalDirectory directory, ClockLog log) {
    return new PunchResolver(
        directory, Map.of(), school.bean(KeeperSettings.class), school.outages(), log, Map.of());
  }

  private List<ResolvedPunch> seen(TerminalDirectory directory) {
    PunchResolver resolver = resolver(directory, school.bean(ClockLog.class));
    return school.bean(PunchJournal.class).after(0, 10_000).stream()
        .map(resolver::resolve)
        .toList();
  }

  /** Returns the earliest time at which the last punch of the journal can have been made. */
  private LocalTime since() {
    List<ResolvedPunch> all = seen(new FixedDirectory(List.of(school.gate())));
    ResolvedPunch last = all.get(all.size() - 1);
    assertTrue(last.suspect());
    assertEquals(MONDAY, last.since().toLocalDate());
    return last.since().toLocalTime();
  }

  /** The service was paused or the network slow, so the terminal's absence was not noticed. */
  @Test
  void aDoubtfulPunchThatCameLateHoldsWhatItMayHaveSaved() {
    live("1002", null, "07:01:00");
    wrong("1001", null, "07:15:00");
    assertEquals(List.of(HELD), standing());
    assertEquals(LocalTime.of(7, 1), since());
  }

  @ParameterizedTest
  @CsvSource({"07:11:30,false", "07:10:30,true", "07:05:00,true"})
  void itWasMadeAfterAPunchThatCameAsItWasMade(String before, boolean held) {
    live("1002", null, "06:40:00");
    live("1002", null, before);
    wrong("1001", null, "07:15:00");
    assertEquals(List.of(held ? HELD : FORFEITED), standing());
    assertEquals(LocalTime.parse(before), since());
  }

  /** A terminal that regularly reports an empty memory puts as little as possible on hold. */
  @ParameterizedTest
  @CsvSource({"07:11:30,0,false", "07:11:30,6,false", "07:11:30,7,true", "07:10:30,0,true"})
  void itWasMadeAfterTheTerminalHeldNothingOfIt(String empty, long newest, boolean held) {
    live("1002", "5", "06:40:00");
    school.outages().empty(school.gate(), at("06:45:00"), 5, false);
    wrong("1002", "6", "06:50:00");
    school.outages().empty(school.gate(), at(empty), newest, false);
    wrong("1001", "7", "07:15:00");
    assertEquals(List.of(held ? HELD : FORFEITED), standing());
  }

  /** If the newest mark does not concern a punch that existed already, an earlier one may. */
  @Test
  void looksForTheLastMarkThatTellsOfThePunch() {
    live("1002", "1", "06:00:00");
    school.outages().empty(school.gate(), at("06:58:00"), 6, false);
    wrong("1002", "8", "06:59:00");
    school.outages().empty(school.gate(), at("07:14:00"), 9, false);
    wrong("1001", "9", "07:14:30");
    assertEquals(LocalTime.of(6, 58), since());
  }

  /** Neither punch shows that the memory was empty when it arrived: both may have waited. */
  @ParameterizedTest
  @CsvSource({"6,7", ","})
  void theFirstOfABatchDoesNotShortenTheSecond(@Nullable String one, @Nullable String two) {
    live("1002", one == null ? null : "5", "07:01:00");
    wrong("1002", one, "07:15:00");
    wrong("1001", two, "07:15:01");
    assertEquals(LocalTime.of(7, 1), since());
    assertEquals(List.of(HELD), standing());
  }

  /** A full memory takes longer to deliver than the service waits for a terminal. */
  @Test
  void aLongBatchIsOneBatch() {
    live("1002", null, "07:01:00");
    for (int minute = 13; minute < 30; minute++) {
      wrong("1002", null, "07:" + minute + ":00");
    }
    wrong("1001", null, "07:30:00");
    assertEquals(LocalTime.of(7, 1), since());
  }

  /** A terminal that keeps nothing back pauses in between: a wrong clock alone holds no morning. */
  @Test
  void afterAQuietTimeOnlyWhatMayHaveBeenOnItsWayCounts() {
    wrong("1002", null, "06:50:00");
    wrong("1002", null, "07:14:00");
    wrong("1001", null, "07:20:00");
    assertEquals(LocalTime.of(7, 12), since());
    assertEquals(List.of(FORFEITED), standing());
  }

  /** A memory that was being read when the line broke held further records. */
  @Test
  void whatCameLateBeforeAQuietTimeTellsOfAMemory() {
    school.punch("1002", null, at("06:55:00"), at("07:12:00"), Kind.PUNCH);
    wrong("1001", null, "07:20:00");
    assertEquals(LocalTime.of(6, 55), since());
    assertEquals(List.of(HELD), standing());
  }

  /**
   * After its clock is set, a terminal may send the newest record first; only the numbers show the
   * order.
   */
  @ParameterizedTest
  @CsvSource({"9,8,07:01", ",,07:01", "8,9,07:13"})
  void alivePunchOfTheSameBatchShortensOnlyWhatItsNumberTells(
      @Nullable String live, @Nullable String late, LocalTime since) {
    live("1002", live == null ? null : "7", "07:01:00");
    live("1002", live, "07:14:59");
    wrong("1001", late, "07:15:00");
    assertEquals(since, since());
  }

  @Test
  void theFirstOfATerminalWasMadeAfterItWasRegistered() {
    wrong("1001", null, "07:15:00");
    TerminalDirectory registered =
        new TerminalDirectory() {
          @Override
          public Optional<Terminal> find(String site, String id) {
            return Optional.of(school.gate());
          }

          @Override
          public Instant hungSince(String site, String id, Instant at) {
            return EarliestTimeTest.at("06:58:00");
          }

          @Override
          public List<Terminal> all() {
            return List.of(school.gate());
          }
        };
    assertEquals(MONDAY.atTime(6, 58), seen(registered).get(0).since());
    assertEquals(
        MONDAY.minusDays(31).atTime(7, 15),
        seen(new FixedDirectory(List.of(school.gate()))).get(0).since());
    assertEquals(List.of(HELD), standing());
  }

  /** Days before the service listened are not judged because of such a punch. */
  @Test
  void nothingIsJudgedOfDaysBeforeTheServiceListened() {
    wrong("1001", null, "07:15:00");
    school.settleAt("2026-11-23T07:40:00");
    assertEquals(
        List.of(MONDAY.minusDays(3), MONDAY),
        school.bean(LedgerReader.class).standing(MONDAY.minusDays(40), MONDAY).stream()
            .map(LedgerEntry::date)
            .distinct()
            .toList());
  }

  /** An outage bounds the time of a punch; the record numbers bound it more closely. */
  @ParameterizedTest
  @CsvSource({",,07:06", "4,6,07:06", "5,6,07:08"})
  void whileItWasOutOfReachOnlyItsNumbersTell(
      @Nullable String before, @Nullable String number, LocalTime since) {
    live("1002", before == null ? null : "1", "06:30:00");
    school.outages().down(school.gate(), at("07:06:00"), "cable");
    if ("4".equals(before)) {
      wrong("1002", before, "07:08:00");
    } else {
      live("1002", before, "07:08:00");
    }
    wrong("1001", number, "07:20:00");
    school.outages().up(school.gate(), at("07:21:00"), true);
    assertEquals(since, since());
    standing();
  }

  /** The parts of an outage that was declared closed meanwhile count as one outage. */
  @Test
  void outagesThatTouchAreOne() {
    live("1002", null, "06:30:00");
    school.outages().down(school.gate(), at("06:50:00"), "cable");
    school.outages().up(school.gate(), at("07:05:00"), true);
    school.outages().down(school.gate(), at("07:05:00"), "cable");
    wrong("1001", null, "07:20:00");
    assertEquals(LocalTime.of(6, 50), since());
  }

  /** Judgements of an earlier version do not change. */
  @Test
  void punchesOfAnEarlierVersionStayAsTheyWere() {
    live("1002", null, "07:01:00");
    wrong("1001", null, "07:15:00");
    wrong("1001", null, "07:15:01");
    ClockLog real = school.bean(ClockLog.class);
    ClockLog old =
        (ClockLog)
            Proxy.newProxyInstance(
                ClockLog.class.getClassLoader(),
                new Class<?>[] {ClockLog.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("lastOfShortSpans")) {
                    return 2L;
                  }
                  try {
                    return method.invoke(real, args);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    PunchResolver resolver = resolver(new FixedDirectory(List.of(school.gate())), old);
    List<StoredRecord> all = school.bean(PunchJournal.class).after(0, 10);
    assertEquals(
        List.of(MONDAY.atTime(7, 1), MONDAY.atTime(7, 13), MONDAY.atTime(7, 1)),
        all.stream().map(resolver::resolve).map(ResolvedPunch::since).toList());
  }

  /**
   * A terminal has a clock that is sometimes wrong, and delivers punches in order but sometimes
   * late: the bounds always include the true time of each punch.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverLaterThanItWasMade(long seed) {
    Random random = new Random(seed);
    List<Instant> made = new ArrayList<>();
    List<Instant> said = new ArrayList<>();
    Instant now = at("06:00:00");
    Instant arrival = now;
    int arrived = 0;
    boolean away = false;
    boolean forgot = false;
    for (int i = 1; i <= 200; i++) {
      now = now.plusSeconds(1 + random.nextInt(300));
      if (random.nextInt(10) == 0 && !arrival.isAfter(now)) {
        away = !away;
      }
      if (random.nextInt(10) == 0) {
        forgot = !forgot;
      }
      made.add(now);
      said.add(forgot ? now.minus(FORGOTTEN) : now);
      for (int k = arrived; k < (away ? 0 : made.size()); k++) {
        arrival = later(now, arrival.plusMillis(5 + random.nextInt(90_000)));
        String number = seed % 2 == 0 ? String.valueOf(k + 1) : null;
        school.punch("1001", number, said.get(k), arrival, Kind.PUNCH);
        arrived = k + 1;
      }
    }
    int suspect = 0;
    for (ResolvedPunch seen : seen(new FixedDirectory(List.of(school.gate())))) {
      Instant then = made.get((int) seen.position() - 1);
      Instant since = seen.since().atZone(School.ZONE).toInstant();
      if (seen.suspect()) {
        suspect++;
        assertFalse(since.isAfter(then), () -> "seed " + seed + ": " + seen + " made " + then);
      }
    }
    assertTrue(suspect > 20, "seed " + seed + ": " + suspect);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
