package afterclass.gateway.session;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of one registered terminal: when it was heard, up or down, its clock, what it sent, and
 * its outage. Thread-safe. The outage log is written by a separate thread.
 */
final class TerminalState {
  /** Minimum interval between two recorded times of a terminal's last message. */
  static final Duration ALIVE_EVERY = Duration.ofSeconds(30);

  /** Maximum time for which a received message may not have reached the journal. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(TerminalState.class);

  private final Terminal terminal;
  private final PresenceEvidence proof;
  private final OutageLog outages;
  private final ServiceClock time;
  private final RejectedFrames odd = new RejectedFrames(RejectedFrame.SHOWN);
  private final OutageWriter writer;
  private final TerminalClock clock;

  /** The warnings for the office, by code. */
  private final Map<String, String> warnings = new TreeMap<>();

  private boolean over;
  private boolean up;
  private boolean outage;
  private @Nullable Instant outageSince;
  private @Nullable Instant downSince;
  private @Nullable Instant lastHeard;
  private @Nullable Instant lastPunch;
  private @Nullable Instant lastAlive;
  private @Nullable Instant lastReport;
  private int onTheirWay;
  private long punches;
  private long missing;
  private boolean saysBacklog;
  private long held;

  /** The number of the gateway's last clock doubt when the terminal last sent a message. */
  private long heardUnder = -1;

  private @Nullable Instant emptyAt;
  private long emptyNewest;
  private boolean sentSince = true;

  TerminalState(Terminal terminal, PresenceEvidence proof, OutageLog outages) {
    this(terminal, proof, outages, ServiceClock.unwatched(() -> Instant.EPOCH));
  }

  /** Creates a state that writes to the outage log on the calling thread. */
  TerminalState(Terminal terminal, PresenceEvidence proof, OutageLog outages, ServiceClock time) {
    this(terminal, proof, outages, time, Runnable::run);
  }

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
    this.outages = outages;
    this.time = time;
    writer = new OutageWriter(terminal.id(), executor);
    clock = new TerminalClock(terminal, time);
  }

  /**
   * Begins to listen to the terminal, and an outage since its last message, in which records may be
   * missing.
   *
   * @param why why the service did not listen to it before, for the office to read
   */
  void begin(Instant now, String why) {
    Instant since = outages.lastAlive(terminal).filter(now::isAfter).orElse(now);
    synchronized (this) {
      downSince = now;
    }
    down(since, why);
    writer.writeNow();
  }

  Terminal terminal() {
    return terminal;
  }

  /** Records that a message of the terminal arrived. */
  synchronized void heard(Instant at) {
    lastHeard = at;
    listened(at);
  }

  /** Records that the line is up and all its bytes were read, which counts like a message. */
  synchronized void listened(Instant at) {
    heardUnder = Math.max(heardUnder, time.numberAt(at));
  }

  /** Tells whether the current clock doubt lasts until the terminal sends a message. */
  synchronized boolean awaited() {
    return up && !outage && time.doubtedSince(heardUnder).isPresent();
  }

  /**
   * Returns the last reading of its clock since the clock doubt with that number; empty for none.
   */
  synchronized Optional<ClockReading> clockSaid(long number) {
    return clock.since(number);
  }

  /** Returns the arrival of its last message in this run, or the given instant without one. */
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
    sentSince = true;
    if (said != null) {
      clock.punch(arrivedAt, said, !outage);
    }
  }

  /** Counts and shows a message that could not be understood. */
  synchronized void refused(Decoded.Refused why, Arrival arrival) {
    odd.add(why, arrival);
  }

  /** Records a reading of the terminal's clock, given as its lead over the gateway's clock. */
  synchronized void clock(Duration ahead) {
    clock.read(ahead);
  }

  /** Adds a warning for the office; returns whether the same warning was not shown already. */
  synchronized boolean warn(String code, String detail) {
    return !detail.equals(warnings.put(code, detail));
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
   * the gateway polls, it begins with its last answer that it has none.
   */
  void down(Instant at, String why) {
    synchronized (this) {
      if (outage || over) {
        return;
      }
      Instant since = sure(sureBefore(at));
      outage = true;
      outageSince = since;
      writer.add(() -> outages.down(terminal, since, why));
    }
    LOG.info("outage of {} begins: {}", terminal.name(), why);
    writer.write();
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
    Instant since = outageSince;
    return outage && since != null ? since : other;
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
      writer.add(() -> outages.empty(terminal, at, newest, instead));
    }
    writer.write();
  }

  /** Returns the time up to which all its records are in the journal; empty if unknown. */
  synchronized Optional<Instant> knownUpTo(Instant now) {
    return reached(now).map(this::sure);
  }

  private Optional<Instant> reached(Instant now) {
    if (outage) {
      return Optional.ofNullable(outageSince);
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
      if (!outage || over) {
        return;
      }
      outage = false;
      lastAlive = null;
      writer.add(() -> outages.up(terminal, at, nothingLost));
    }
    LOG.info(
        "outage of {} is over, {}",
        terminal.name(),
        nothingLost ? "nothing was lost" : "punches may have been lost");
    writer.write();
  }

  synchronized boolean outage() {
    return outage;
  }

  /** Stores the time of the last message, if due; {@code idle}: all received records are stored. */
  void tick(Instant now, boolean idle) {
    alive(now, idle, ALIVE_EVERY);
    writer.write();
  }

  /**
   * Ends the state of a terminal whose registration changed or ended: only its successor, if any,
   * writes the outage log from now on. Unwritten entries are dropped: they describe an outage, with
   * which the successor begins.
   */
  void over() {
    synchronized (this) {
      over = true;
    }
    writer.end();
  }

  /** Stores the time of the last message before the service ends. */
  void end(Instant now, boolean idle) {
    alive(now, idle, Duration.ZERO);
    writer.write();
  }

  private synchronized void alive(Instant now, boolean idle, Duration every) {
    if (over || !up || outage || !idle || !writer.isEmpty()) {
      return;
    }
    Instant last = lastAlive;
    Instant known = knownUpTo(now).orElse(Instant.EPOCH);
    Instant sure = proof == PresenceEvidence.STANDING ? sure(now.minus(ON_ITS_WAY)) : known;
    if (last == null || !sure.isBefore(last.plus(every))) {
      writer.add(() -> outages.alive(terminal, sure));
      lastAlive = sure;
    }
  }

  /** Sets how many of the terminal's record numbers are missing. */
  synchronized void missing(long count) {
    missing = count;
  }

  /** Sets the number of records that the terminal reports to have and that have not arrived. */
  synchronized void holds(long count) {
    saysBacklog = true;
    held = count;
  }

  synchronized TerminalStatus status(Instant now) {
    return new TerminalStatus(
        terminal,
        up,
        downSince,
        knownUpTo(now).orElse(null),
        lastHeard,
        lastPunch,
        clock.offset(),
        punches,
        missing,
        saysBacklog ? Math.max(held, missing) : missing + onTheirWay,
        odd.count(),
        odd.byReason(),
        odd.last(),
        warnings);
  }
}
