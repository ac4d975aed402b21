package afterclass.gateway.session;

import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The state of one registered terminal: when it was heard, up or down, its clock, what it sent, and
 * its outage. Thread-safe. The outage log is written by a separate thread.
 */
final class TerminalState {
  /** The shortest interval between two recorded signs of life. */
  static final Duration ALIVE_EVERY = Duration.ofSeconds(30);

  /** What was received within this time may still be on its way to the journal. */
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

  /** The number of the service clock's doubt when the terminal was last heard. */
  private long heardUnder = -1;

  private @Nullable Instant emptyAt;
  private long emptyNewest;
  private boolean sentSince = true;

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
   * Begins to listen to the terminal: since its last sign of life records may be missing.
   *
   * @param why why it was not listened to before, for the office to read
   */
  void begin(Instant now, String why) {
    Instant since = outage.lastAliveOr(now);
    synchronized (this) {
      downSince = now;
    }
    down(since, why);
    outage.writeNow();
  }

  Terminal terminal() {
    return terminal;
  }

  /** Returns the notices about the terminal for the office. */
  TerminalNotices notices() {
    return notices;
  }

  /** Notes a sign of life. */
  synchronized void heard(Instant at) {
    lastHeard = at;
    listened(at);
  }

  /** Notes that the line is up and everything sent on it was read, which counts as heard. */
  synchronized void listened(Instant at) {
    heardUnder = Math.max(heardUnder, time.numberAt(at));
  }

  /** Tells whether it must still be heard since the service's clock came into doubt. */
  synchronized boolean awaited() {
    return up && !outage.lasting() && time.doubtedSince(heardUnder).isPresent();
  }

  /** Returns the last reading of the terminal's clock since the doubt of that number. */
  synchronized Optional<ClockReading> clockSaid(long number) {
    return clock.since(number);
  }

  /** Returns the last sign of life of this run, or the given instant if there was none. */
  synchronized Instant lastHeardOr(Instant other) {
    Instant heard = lastHeard;
    return heard == null ? other : heard;
  }

  /** Notes that a punch is on disk. */
  synchronized void punch(Instant arrivedAt, @Nullable Instant said, boolean repeat) {
    if (repeat) {
      return;
    }
    punches++;
    lastPunch = arrivedAt;
    sentSince = true;
    if (said != null) {
      clock.punch(arrivedAt, said, !outage.lasting());
    }
  }

  /** Takes a reading of the terminal's clock by how far it is ahead of the service's. */
  synchronized void clock(Duration ahead) {
    clock.read(ahead);
  }

  /** Notes that the terminal can be reached; its outage may go on. */
  synchronized void reachable() {
    up = true;
    downSince = null;
  }

  /** Notes that the terminal cannot be reached, which begins an outage. */
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
   * Begins an outage: from then on the terminal may hold punches that have not arrived. For a
   * terminal that the gateway asks, it begins with its last answer that it held none.
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

  /** Returns the instant, limited to the clock's last certain one unless it was heard since. */
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

  /** Notes that the terminal reported that it holds nothing more. */
  void reported(Instant at) {
    synchronized (this) {
      lastReport = at;
    }
    empty(at, 0);
  }

  /**
   * Notes that the terminal then held no record that was not under way, except records up to a
   * number: all later ones were made later.
   *
   * @param newest the number of the newest record that it held; 0 if it held none
   */
  void empty(Instant at, long newest) {
    synchronized (this) {
      Instant last = emptyAt;
      Instant due = last == null || newest != emptyNewest ? at : last.plus(ALIVE_EVERY);
      if (time.doubt().isPresent() || at.isBefore(due)) {
        return;
      }
      boolean instead = last != null && !sentSince;
      emptyAt = at;
      emptyNewest = newest;
      sentSince = false;
      outage.empty(at, newest, instead);
    }
    outage.write();
  }

  /** Returns up to when everything it ever held is in the journal; empty if unknown. */
  synchronized Optional<Instant> knownUpTo(Instant now) {
    return reached(now).map(this::sure);
  }

  private Optional<Instant> reached(Instant now) {
    if (outage.lasting()) {
      return Optional.ofNullable(outage.since());
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

  /** Tells whether it has an outage. */
  boolean outage() {
    return outage.lasting();
  }

  /** Records a sign of life, if due; {@code idle}: everything received is in the journal. */
  void tick(Instant now, boolean idle) {
    alive(now, idle, ALIVE_EVERY);
    outage.write();
  }

  /**
   * Ends the state of a terminal whose registration changed or ended: only its successor, if any,
   * writes the outage log from now on. Unwritten entries are dropped: they describe an outage, with
   * which the successor begins.
   */
  void over() {
    outage.over();
  }

  /** Records the last sign of life before the service ends. */
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
