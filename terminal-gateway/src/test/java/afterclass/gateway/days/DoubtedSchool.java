package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.session.ClockReading;
import afterclass.gateway.session.FixedDirectory;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.time.ClockUncertainty;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.policy.PolicyReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A school whose clock can step and whose service can pause; its only terminal sends messages or
 * not.
 */
final class DoubtedSchool implements AutoCloseable, ClockWitnesses {
  private long counted;
  private final School school;
  private JournalDayKeeper keeper;
  private @Nullable Replay replay;

  /** Whether the terminal sends a message whenever it is awaited. */
  boolean heard = true;

  /** Whether the terminal has no memory. */
  boolean withoutMemory;

  /** The readings of the terminal's clock since the clock doubt began. */
  List<ClockReading> said = new ArrayList<>();

  DoubtedSchool(Path folder, String wallClock) {
    school = new School(folder, wallClock, () -> counted);
    keeper = make();
  }

  private JournalDayKeeper make() {
    FixedDirectory directory = new FixedDirectory(List.of(school.gate()));
    ClockRepair repair =
        new ClockRepair(
            school.time(),
            school.bean(ClockLog.class),
            school.bean(WorkList.class),
            school.bean(PunchJournal.class),
            school.bean(ResolvedPunches.class),
            new LostPunches(this, school.bean(OutageLog.class)),
            School.ZONE);
    ClockGate gate =
        new ClockGate(
            school.time(),
            this,
            school.bean(ClockLog.class),
            school.bean(WorkList.class),
            school.bean(PunchJournal.class),
            repair,
            School.ZONE);
    gate.begin();
    Watermarks terminal =
        (site, now) ->
            Optional.of(
                heard ? now : school.time().doubt().map(ClockUncertainty::since).orElse(now));
    FactsAssembler assembler =
        new FactsAssembler(
            new TerminalCoverage(
                school.bean(OutageLog.class),
                directory,
                new ClockWatermarks(terminal, school.time(), school.bean(ClockLog.class))),
            PoliciesInForce.only(PolicyReader.named("extended-service")),
            School.ZONE,
            "school",
            () -> Optional.of(School.at("2026-11-01T00:00:00")));
    replay =
        new Replay(
            new JournalResolver(
                school.bean(PunchJournal.class),
                school.bean(ResolvedPunches.class),
                directory,
                school.bean(OutageLog.class),
                school.bean(KeeperSettings.class),
                school.bean(ClockLog.class)),
            school.bean(LedgerReader.class),
            school.bean(Decisions.class),
            school.bean(LiveRoster.class),
            assembler,
            school.time()::instant,
            school.bean(ClockLog.class));
    return school.keeper(directory, assembler, gate);
  }

  @Override
  public List<Terminal> awaited() {
    return heard ? List.of() : List.of(school.gate());
  }

  @Override
  public List<ClockReading> clocksSince(long number) {
    return said;
  }

  @Override
  public List<Terminal> withoutMemory() {
    return withoutMemory ? List.of(school.gate()) : List.of();
  }

  School school() {
    return school;
  }

  ClockStatus clock() {
    return keeper.clock();
  }

  /** Runs the service for a number of seconds. */
  void run(int seconds) {
    for (int i = 0; i < seconds; i++) {
      pass(Duration.ofSeconds(1));
      school.time().observe();
      keeper.tick();
    }
  }

  /** Runs the service until the wall clock shows a time. */
  void runUntil(String wallClock) {
    Instant until = School.at(wallClock);
    while (school.now.get().isBefore(until)) {
      long left = Duration.between(school.now.get(), until).toSeconds();
      // The clock is read often enough, but days are judged less often.
      for (int i = 0; i < Math.min(left, 60); i++) {
        pass(Duration.ofSeconds(1));
        school.time().observe();
      }
      keeper.tick();
    }
  }

  /** Lets time pass while the service does not run. */
  void pass(Duration time) {
    school.now.set(school.now.get().plus(time));
    counted += time.toNanos();
  }

  /** Sets the wall clock forward or back. */
  void jump(Duration by) {
    school.now.set(school.now.get().plus(by));
  }

  /** Stops the service, makes a change, and starts it again. */
  void restart(Runnable meanwhile) {
    meanwhile.run();
    school.restart();
    keeper = make();
  }

  /** Records a punch that arrives now, by the service's time. */
  void punch(String card, String said) {
    school.punch(card, School.at(said), school.time().instant(), Kind.PUNCH);
  }

  /** Records a card at a reader without a clock. */
  void withoutClock(String card) {
    JournalRecord record =
        new JournalRecord(
            Kind.PUNCH,
            "school",
            "gate",
            "rdm6300",
            card,
            null,
            null,
            school.time().instant(),
            Bytes.empty(),
            0,
            null);
    school
        .bean(PunchJournal.class)
        .append(record)
        .toCompletableFuture()
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }

  void saysItsClock(Duration ahead) {
    said = List.of(new ClockReading("school", "gate", ahead, true));
  }

  /** Asserts that verify and replay find nothing, up to a date. */
  void intact(LocalDate from, LocalDate to) {
    assertEquals(
        List.of(true, true, true, true, true),
        school.bean(ChainVerifier.class).verify().stream().map(ChainReport::intact).toList());
    assertEquals(List.of(), Objects.requireNonNull(replay).compare(from, to));
  }

  @Override
  public void close() {
    school.close();
  }
}
