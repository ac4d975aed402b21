package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.time.ClockUncertainty;
import afterclass.gateway.time.Instants;
import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gate that suspends deadlines while the time of the service's clock is uncertain (a clock
 * doubt), and ends that doubt.
 *
 * <p>After a pause or a step no deadline passes until every reachable terminal has sent a message.
 * A terminal that sends none is waited for up to {@link DeadlineLimit#PATIENCE}; then the deadlines
 * pass, and services that would be forfeited are put on hold, because that terminal's records are
 * known only up to the last certain instant. Days judged in this state are judged again when the
 * doubt is over.
 *
 * <p>If the wall clock stepped, {@link ClockVerdict} decides which time is right. If the wall clock
 * is right, arrivals stamped meanwhile are corrected ({@link ClockShift}) and deadlines that were
 * acted on too early are reversed. Not thread-safe: used only while the day-keeper judges.
 */
public final class ClockGate {
  /** The time within which data buffered by the machine during a pause is read. */
  static final Duration GRACE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(ClockGate.class);

  private final ServiceClock clock;
  private final ClockWitnesses witnesses;
  private final ClockLog log;
  private final WorkList work;
  private final ClockRepair repair;
  private final StoredClock stored;
  private final ZoneId zone;
  private long logged;
  private volatile boolean unproven;

  /**
   * Creates a gate.
   *
   * @param clock the service's clock
   * @param witnesses the terminals, which show whether the clock is right
   * @param log the stored knowledge of wrong clocks
   * @param work the days to be judged again, and the deadlines acted on
   * @param journal the newest record in it shows the time that was reached
   * @param repair corrects wrongly stamped records
   * @param zone the school's time zone
   */
  public ClockGate(
      ServiceClock clock,
      ClockWitnesses witnesses,
      ClockLog log,
      WorkList work,
      PunchJournal journal,
      ClockRepair repair,
      ZoneId zone) {
    this.clock = clock;
    this.witnesses = witnesses;
    this.log = log;
    this.work = work;
    this.repair = repair;
    this.stored = new StoredClock(clock, log, work, journal);
    this.zone = zone;
  }

  /** Returns the stored knowledge of wrong clocks. */
  ClockLog log() {
    return log;
  }

  /** Returns the repair of wrongly stamped records. */
  ClockRepair repair() {
    return repair;
  }

  /** Returns the instant at which this run of the service began. */
  Instant run() {
    return clock.begun();
  }

  /**
   * Restores the clock doubt left by the last run, before any day is judged; service time never
   * goes back.
   */
  public void begin() {
    stored.restore();
  }

  /** Ends the clock doubt if possible; called at the beginning of each run of judging. */
  void update() {
    Optional<ClockUncertainty> open = clock.doubt();
    open.ifPresent(this::logOnce);
    notePause();
    if (open.isPresent()) {
      ClockUncertainty doubt = open.get();
      boolean heard = heardSince(doubt);
      if (doubt.stepped()) {
        decide(doubt, heard);
      } else if (heard) {
        settle(doubt);
      }
    }
    stored.remember();
    takeBackFutureDeadlines();
  }

  /** Stores a new pause before any record that arrived after it is resolved. */
  void notePause() {
    stored.notePause();
  }

  private void logOnce(ClockUncertainty doubt) {
    if (doubt.number() == logged) {
      return;
    }
    logged = doubt.number();
    if (doubt.stepped()) {
      LOG.error(
          "the machine's wall clock stepped and is ahead of the service's time by {} (behind if"
              + " negative); the service goes on at {} and forfeits nobody until the terminals have"
              + " shown which is right; set the machine's clock right",
          doubt.ahead(),
          doubt.noticed());
    } else {
      LOG.warn(
          "nothing was read between {} and {}: the process or the machine was paused; no deadline"
              + " passes until every terminal has been heard since",
          doubt.since(),
          doubt.noticed());
    }
  }

  private boolean heardSince(ClockUncertainty doubt) {
    return clock.lasting(doubt).compareTo(GRACE) >= 0 && witnesses.awaited().isEmpty();
  }

  private boolean patient(ClockUncertainty doubt) {
    return clock.lasting(doubt).compareTo(DeadlineLimit.PATIENCE) < 0;
  }

  private void decide(ClockUncertainty doubt, boolean heard) {
    boolean waited = heard && !patient(doubt);
    boolean foretold = log.open().stream().anyMatch(open -> ClockRepair.foretells(open, doubt));
    ClockVerdict verdict =
        ClockVerdict.of(doubt, witnesses.clocksSince(doubt.number()), heard, waited);
    unproven = verdict == ClockVerdict.OPEN && waited;
    if (verdict == ClockVerdict.WALL || foretold || believed(doubt)) {
      believeWall(doubt);
    } else if (verdict == ClockVerdict.OWN && heard && !doubt.wallWrong()) {
      work.inTransaction(() -> repair.mark(doubt.since(), clock.instant()));
      clock.distrustWall(doubt.number());
      LOG.error(
          "the terminals contradict the machine's wall clock: it is off by {}", doubt.ahead());
    }
  }

  /** Returns whether an operator has confirmed the wall clock since it stepped. */
  private boolean believed(ClockUncertainty doubt) {
    Instant noticed = doubt.noticed().plus(doubt.ahead());
    return log.believed()
        .filter(at -> !at.isBefore(noticed) && !at.isAfter(clock.wall()))
        .isPresent();
  }

  /** Accepts the wall clock and corrects the arrivals recorded with service time. */
  private void believeWall(ClockUncertainty doubt) {
    boolean anew = work.inTransaction(() -> repair.correct(doubt));
    clock.believeWall();
    LOG.warn(
        "the machine's wall clock is right, the service goes by it from now on: {} ({})",
        clock.instant(),
        anew ? "the journal is seen anew" : "no record was stamped wrongly");
  }

  /**
   * Ends a clock doubt after a message from every terminal; marks the days judged meanwhile to be
   * judged again.
   */
  private void settle(ClockUncertainty doubt) {
    work.inTransaction(
        () -> {
          if (doubt.slept()) {
            repair.lose(doubt.since(), doubt.noticed());
          }
          repair.mark(doubt.since(), clock.instant());
        });
    clock.settle(doubt.number());
    LOG.info("every terminal has been heard since {}: deadlines pass again", doubt.noticed());
  }

  /** Reverses deadlines that were acted on although they are still in the future. */
  private void takeBackFutureDeadlines() {
    Instant now = clock.instant();
    Optional<Instant> acted = work.deadlineCursor();
    boolean ahead =
        acted.isPresent()
            && acted.get().isAfter(now.plus(ServiceClock.TOLERANCE))
            && clock.watched()
            && clock.doubt().filter(ClockUncertainty::stepped).isEmpty();
    if (ahead) {
      work.inTransaction(
          () -> {
            repair.mark(now, acted.get());
            work.deadlineCursor(now);
          });
      LOG.warn("deadlines were passed up to {}, which has not come: taken back", acted.get());
    }
  }

  /** Returns the instant up to which deadlines may pass, at most {@code reached}. */
  Instant upTo(Instant reached) {
    Optional<ClockUncertainty> open = clock.doubt();
    if (open.isEmpty()) {
      return reached;
    }
    ClockUncertainty doubt = open.get();
    boolean waits = !doubt.wallWrong() && patient(doubt);
    Instant bound = waits ? doubt.since() : clock.instant();
    if (doubt.ahead().isNegative() && !doubt.wallWrong()) {
      // Both clocks have reached this instant, whichever is right.
      bound = Instants.earlier(bound, clock.instant().plus(doubt.ahead()));
    }
    return Instants.earlier(reached, bound);
  }

  /** Returns whether the time of the service's clock is uncertain. */
  boolean inDoubt() {
    return clock.doubt().isPresent();
  }

  /** Returns whether the wall clock stepped and it is not yet known which time is right. */
  boolean undecided() {
    return clock.doubt().filter(doubt -> doubt.stepped() && !doubt.wallWrong()).isPresent();
  }

  /** Returns whether a date must not be judged yet, because one of its windows may be ending. */
  boolean waits(LocalDate date) {
    return clock
        .doubt()
        .filter(doubt -> !doubt.wallWrong() && patient(doubt))
        .filter(doubt -> !date.isBefore(LocalDate.ofInstant(doubt.since(), zone)))
        .isPresent();
  }

  /** Returns the state of the clock, as administrators see it. */
  ClockStatus status() {
    Optional<ClockUncertainty> open = clock.doubt();
    List<String> awaited =
        open.filter(doubt -> !doubt.wallWrong()).isEmpty()
            ? List.of()
            : witnesses.awaited().stream().map(t -> t.name().toString()).toList();
    return new ClockStatus(
        clock.instant(),
        open.orElse(null),
        awaited,
        open.isPresent() && !patient(open.get()),
        unproven && open.isPresent(),
        log.open());
  }
}
