package afterclass.gateway.session;

import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The state of one registered terminal: its last message, whether it is reachable, its clock, its
 * counts and its outage. Thread-safe. The outage log is written by a separate thread.
 */
final class TerminalState {
  /** Minimum interval between two recorded times of a terminal's last message. */
  static final Duration ALIVE_EVERY = Duration.ofSeconds(30);

  /** Maximum time for which a received message may not have reached the journal. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final PresenceEvidence proof;
  private final ServiceClock time;
  private final OutageRecorder outage;
  private final TerminalClock clock;
  private final TerminalNotices notices = new TerminalNotices();

  private boolean up;
  private @Nullable Instant downSince;
  private @Nullable Instant lastHeard;
  private @Nullable Instant lastPunch;
  private @Nullable Instant lastReport;
  private int onTheirWay;
  private long punches;

  /** The number of the gateway's last clock doubt when the terminal last sent a message. */
  private long heardUnder = -1;

  /**
   * Creates the state of a terminal that is not listened to yet.
   *
   * @param executor writes the outage log
   */
  TerminalState(
      Terminal terminal,
      PresenceEvidence proof,
      OutageLog outages,
      ServiceClock time,
      Executor executor) {
    this.terminal = terminal;
    this.proof = proof;
    this.time = time;
    outage = new OutageRecorder(terminal, outages, executor);
    clock = new TerminalClock(terminal, time);
  }

  /**
   * Begins to listen to the terminal, and an outage since its last message, in which records may be
   * missing.
   *
   * @param unheard since when it may have records if none of them ever came
   * @param why why the service did not listen to it before, for the office to read
   */
  void begin(Instant now, Instant unheard, String why) {
    Optional<Instant> known = outage.missingSince(now);
    Instant since = known.orElse(unheard);
    synchronized (this) {
      downSince = now;
    }
    down(since, why);
    if (known.isEmpty() && since.isBefore(now)) {
      outage.judgeAgain(since, now);
    }
    outage.writeNow();
  }

  Terminal terminal() {
    return terminal;
  }

  /** Returns the notices about the terminal for the office. */
  TerminalNotices notices() {
    return notices;
  }

  /** Records that a message of the terminal arrived. */
  synchronized void heard(Instant at) {
    lastHeard = at;
    listened(at);
  }

  /**
   * Records that the line is up and every byte sent on it was read, which counts like a message.
   */
  synchronized void listened(Instant at) {
    heardUnder = Math.max(heardUnder, time.numberAt(at));
  }

  /**
   * Tells whether the terminal has sent nothing since the current clock doubt began, and is awaited
   * to end it.
   */
  synchronized boolean awaited() {
    return up && !outage.lasting() && time.doubtedSince(heardUnder).isPresent();
  }

  /**
   * Returns the last reading of the terminal's clock since the clock doubt with that number; empty
   * if none was made since.
   */
  synchronized Optional<ClockReading> clockSaid(long number) {
    return clock.since(number);
  }

  /**
   * Returns the arrival of the terminal's last message in this run, or the given instant if there
   * was none.
   */
  synchronized Instant lastHeardOr(Instant other) {
    Instant heard = lastHeard;
    return heard == null ? other : heard;
  }

  /** Records that a punch is on disk. */
  synchronized void punch(Instant arrivedAt, @Nullable Instant said, boolean repeat) {
    if (repeat) {
      return;
    }
    punches++;
    lastPunch = arrivedAt;
    outage.sent();
    if (said != null) {
      clock.punch(arrivedAt, said, !outage.lasting());
    }
  }

  /** Records a reading of the terminal's clock, given as its lead over the gateway's clock. */
  synchronized void clock(Duration ahead) {
    clock.read(ahead);
  }

  /** Records that the terminal is reachable; its outage may continue. */
  synchronized void reachable() {
    up = true;
    downSince = null;
  }

  /** Records that the terminal is unreachable, which begins an outage. */
  void unreachable(Instant at, String why) {
    synchronized (this) {
      if (up || downSince == null) {
        downSince = sure(at);
      }
      up = false;
    }
    down(at, why);
  }

  /**
   * Begins an outage, from which on the terminal may have undelivered punches. For a terminal that
   * the gateway polls, the outage begins with the terminal's last answer that it holds no record.
   */
  void down(Instant at, String why) {
    synchronized (this) {
      outage.begin(sure(sureBefore(at)), why);
    }
    outage.write();
  }

  private Instant sureBefore(Instant at) {
    Instant report = lastReport;
    return proof == PresenceEvidence.REPORT && report != null && report.isBefore(at) ? report : at;
  }

  /** Returns the instant, limited to the last certain one if no message came since. */
  private Instant sure(Instant at) {
    return time.doubtedSince(heardUnder).filter(at::isAfter).orElse(at);
  }

  /** Returns since when records of this run may be missing, or the given instant if none are. */
  synchronized Instant outageSinceOr(Instant other) {
    Instant since = outage.since();
    return since == null ? other : since;
  }

  /** Changes the number of records that are on their way to the journal. */
  synchronized void onItsWay(int more) {
    onTheirWay += more;
  }

  /** Records that the terminal reported to have no more records. */
  void reported(Instant at) {
    synchronized (this) {
      lastReport = at;
    }
    empty(at, 0);
  }

  /**
   * Records that the terminal's memory held no undelivered record at an instant, except records up
   * to a number; later ones were made after it.
   *
   * @param newest the number of the newest record that it held; 0 if it held none
   */
  void empty(Instant at, long newest) {
    if (time.doubt().isEmpty()) {
      outage.empty(at, newest, ALIVE_EVERY);
    }
    outage.write();
  }

  /**
   * Returns the time up to which every record that the terminal made is in the journal; empty if
   * unknown.
   */
  synchronized Optional<Instant> knownUpTo(Instant now) {
    return reached(now).map(this::sure);
  }

  private Optional<Instant> reached(Instant now) {
    if (outage.lasting()) {
      return Optional.ofNullable(outage.settledUpTo());
    }
    if (!up) {
      return Optional.ofNullable(downSince);
    }
    Instant last =
        switch (proof) {
          case STANDING -> onTheirWay == 0 ? now : lastHeard;
          case HEARING -> lastHeard;
          case REPORT -> lastReport;
        };
    return Optional.ofNullable(last).map(at -> at.isAfter(now) ? now : at);
  }

  /** Ends the outage. */
  void whole(Instant at, boolean nothingLost) {
    synchronized (this) {
      outage.end(at, nothingLost);
    }
    outage.write();
  }

  /** Tells whether the terminal has an open outage. */
  boolean outage() {
    return outage.lasting();
  }

  /**
   * Stores the time of the last message, if due; {@code idle} means that every received record is
   * in the journal.
   */
  void tick(Instant now, boolean idle) {
    alive(now, idle, ALIVE_EVERY);
    outage.write();
  }

  /**
   * Takes over what was declared or imported of the open outage meanwhile; called once a second.
   */
  void follow() {
    outage.follow();
    outage.write();
  }

  /**
   * Ends the state of a terminal whose registration changed or ended: only the state created for
   * its new registration, if any, writes the outage log from now on. Unwritten entries are dropped:
   * they describe an outage, with which the new state begins.
   */
  void over() {
    outage.over();
  }

  /** Stores the time of the last message before the service ends. */
  void end(Instant now, boolean idle) {
    alive(now, idle, Duration.ZERO);
    outage.write();
  }

  private synchronized void alive(Instant now, boolean idle, Duration every) {
    if (up && !outage.lasting() && idle) {
      Instant known = knownUpTo(now).orElse(Instant.EPOCH);
      boolean standing = proof == PresenceEvidence.STANDING;
      outage.alive(standing ? sure(now.minus(ON_ITS_WAY)) : known, every);
    }
  }

  synchronized TerminalStatus status(Instant now) {
    return notices.addTo(
        (missing, backlog, rejected, warnings) ->
            new TerminalStatus(
                terminal,
                up,
                downSince,
                knownUpTo(now).orElse(null),
                lastHeard,
                lastPunch,
                clock.offset(),
                punches,
                missing,
                backlog,
                rejected.count(),
                rejected.byReason(),
                rejected.last(),
                warnings),
        onTheirWay);
  }
}
