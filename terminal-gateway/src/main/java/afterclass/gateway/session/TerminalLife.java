package afterclass.gateway.session;

import afterclass.gateway.journal.JournalException;
import afterclass.gateway.time.SteadyClock;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of one registered terminal: heard, up or down, its clock, what it sent, and its outage.
 * Safe for use by many threads. The outage log is written by a thread of its own: neither a reader
 * of the state nor a punch of the terminal waits for the disk.
 */
final class TerminalLife {
  /** A sign of life is written down no more often than this. */
  static final Duration ALIVE_EVERY = Duration.ofSeconds(30);

  /** What was received a moment ago may still be on its way to the journal. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  /** A punch that is older may only be late: it tells nothing of the terminal's clock. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(TerminalLife.class);

  private final Terminal terminal;
  private final Proof proof;
  private final OutageLog outages;
  private final SteadyClock time;
  private final Executor writer;
  private final OddFrames odd = new OddFrames(OddFrame.SHOWN);
  private final Object writing = new Object();

  /** What the outage log could not take yet, oldest first. */
  private final Deque<Runnable> unwritten = new ArrayDeque<>();

  /** What the office should look at, by code. */
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
  private @Nullable Duration clockOffset;
  private long punches;
  private long missing;
  private long held;

  /** Under which of the clock's doubts it was last heard. */
  private long heardUnder = -1;

  private long clockUnder = -1;
  private @Nullable ClockSaid clockSaid;

  private @Nullable Instant emptyAt;
  private long emptyNewest;
  private boolean sentSince = true;

  TerminalLife(Terminal terminal, Proof proof, OutageLog outages) {
    this(terminal, proof, outages, SteadyClock.unwatched(() -> Instant.EPOCH));
  }

  /** The state of a terminal whose outage log is written at once, by the caller. */
  TerminalLife(Terminal terminal, Proof proof, OutageLog outages, SteadyClock time) {
    this(terminal, proof, outages, time, Runnable::run);
  }

  /**
   * The state of a terminal that is not listened to yet.
   *
   * @param writer writes the outage log
   */
  TerminalLife(
      Terminal terminal, Proof proof, OutageLog outages, SteadyClock time, Executor writer) {
    this.writer = writer;
    this.terminal = terminal;
    this.proof = proof;
    this.outages = outages;
    this.time = time;
  }

  /**
   * It is listened to from now on: since its last sign of life nothing is certain.
   *
   * @param why why it was not listened to before, for the office to read
   */
  void begin(Instant now, String why) {
    Instant since = outages.lastAlive(terminal).filter(now::isAfter).orElse(now);
    synchronized (this) {
      downSince = now;
    }
    down(since, why);
    writeNow();
  }

  Terminal terminal() {
    return terminal;
  }

  synchronized void heard(Instant at) {
    lastHeard = at;
    listened(at);
  }

  /** Its line stands, and whatever it said until then has been read: as good as heard. */
  synchronized void listened(Instant at) {
    heardUnder = Math.max(heardUnder, time.numberAt(at));
  }

  /** Whether it still has to be heard since a doubt of the clock; one that is out need not. */
  synchronized boolean awaited() {
    return up && !outage && time.doubtedSince(heardUnder).isPresent();
  }

  /** What its clock said since the doubt of that number. */
  synchronized Optional<ClockSaid> clockSaid(long number) {
    return clockUnder < number ? Optional.empty() : Optional.ofNullable(clockSaid);
  }

  private void clockSaid(Instant at, Duration ahead, boolean reading) {
    clockUnder = time.numberAt(at);
    clockSaid = new ClockSaid(terminal.site(), terminal.id(), ahead, reading);
  }

  /** The last sign of life of this run, or the given instant if there was none. */
  synchronized Instant lastHeardOr(Instant other) {
    Instant heard = lastHeard;
    return heard == null ? other : heard;
  }

  /** A punch is on disk. */
  synchronized void punch(Instant arrivedAt, @Nullable Instant said, boolean repeat) {
    if (repeat) {
      return;
    }
    punches++;
    lastPunch = arrivedAt;
    sentSince = true;
    if (said != null) {
      clockSaid(arrivedAt, Duration.between(arrivedAt, said), false);
    }
    if (said != null && !outage && !said.isBefore(arrivedAt.minus(LATE))) {
      clockOffset = Duration.between(arrivedAt, said);
    }
  }

  synchronized void refused(Instant at, String reason, String detail, Bytes raw, int length) {
    odd.add(at, reason, detail, raw, length);
  }

  /** Its clock was read: so far it is ahead of ours. */
  synchronized void clock(Duration ahead) {
    clockOffset = ahead;
    clockSaid(time.instant(), ahead, true);
  }

  /** Something the office should look at; whether it is news. */
  synchronized boolean warn(String code, String detail) {
    return !detail.equals(warnings.put(code, detail));
  }

  /** It can be reached; whether it is whole again is another question. */
  synchronized void reachable() {
    up = true;
    downSince = null;
  }

  /** It cannot be reached. */
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
   * From here on it may hold punches that we have not; of a terminal that is asked what it holds,
   * from its last answer on that this was nothing.
   */
  void down(Instant at, String why) {
    synchronized (this) {
      if (outage || over) {
        return;
      }
      Instant since = sure(sureBefore(at));
      outage = true;
      outageSince = since;
      unwritten.addLast(() -> outages.down(terminal, since, why));
    }
    LOG.info("outage of {}/{} begins: {}", terminal.site(), terminal.id(), why);
    writeWaiting();
  }

  private Instant sureBefore(Instant at) {
    Instant report = lastReport;
    return proof == Proof.REPORT && report != null && report.isBefore(at) ? report : at;
  }

  /** Not after the last sure instant, unless it was heard since. */
  private Instant sure(Instant at) {
    return time.doubtedSince(heardUnder).filter(at::isAfter).orElse(at);
  }

  /** Since when something of it may be missing in this run, or the given instant if nothing is. */
  synchronized Instant outageSinceOr(Instant other) {
    Instant since = outageSince;
    return outage && since != null ? since : other;
  }

  /** Something of it is on its way to the journal, or arrived there. */
  synchronized void onItsWay(int more) {
    onTheirWay += more;
  }

  /** It said that it holds nothing more. */
  void reported(Instant at) {
    synchronized (this) {
      lastReport = at;
    }
    empty(at, 0);
  }

  /**
   * It held nothing then that was not on its way to us, but for records up to a number: whatever
   * else comes later was made later.
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
      unwritten.addLast(() -> outages.empty(terminal, at, newest, instead));
    }
    writeWaiting();
  }

  /** Up to when everything that it ever held is in the journal; empty if that is not known. */
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

  /** Its outage is over. */
  void whole(Instant at, boolean nothingLost) {
    synchronized (this) {
      if (!outage || over) {
        return;
      }
      outage = false;
      lastAlive = null;
      unwritten.addLast(() -> outages.up(terminal, at, nothingLost));
    }
    LOG.info(
        "outage of {}/{} is over, {}",
        terminal.site(),
        terminal.id(),
        nothingLost ? "nothing was lost" : "punches may have been lost");
    writeWaiting();
  }

  synchronized boolean outage() {
    return outage;
  }

  /** Now and then; {@code idle} says that everything received is in the journal. */
  void tick(Instant now, boolean idle) {
    alive(now, idle, ALIVE_EVERY);
    writeWaiting();
  }

  /**
   * It is not registered like this any more: whoever comes after it, or nobody, writes the outage
   * log from now on. What it could not write until then is left out: it told of an outage, which
   * its successor begins with.
   */
  void over() {
    synchronized (writing) {
      writeNow();
      synchronized (this) {
        over = true;
        unwritten.clear();
      }
    }
  }

  /** The service ends in good order. */
  void end(Instant now, boolean idle) {
    alive(now, idle, Duration.ZERO);
    writeWaiting();
  }

  private synchronized void alive(Instant now, boolean idle, Duration every) {
    if (over || !up || outage || !idle || !unwritten.isEmpty()) {
      return;
    }
    Instant last = lastAlive;
    Instant known = knownUpTo(now).orElse(Instant.EPOCH);
    Instant sure = proof == Proof.STANDING ? sure(now.minus(ON_ITS_WAY)) : known;
    if (last == null || !sure.isBefore(last.plus(every))) {
      unwritten.addLast(() -> outages.alive(terminal, sure));
      lastAlive = sure;
    }
  }

  /** How many of its record numbers are missing now. */
  synchronized void missing(long count) {
    missing = count;
  }

  /** How many records it says it holds that are not here. */
  synchronized void holds(long count) {
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
        clockOffset,
        punches,
        missing,
        Math.max(held, missing) + onTheirWay,
        odd.count(),
        odd.byReason(),
        odd.last(),
        warnings);
  }

  private void writeWaiting() {
    if (oldest() == null) {
      return;
    }
    try {
      writer.execute(this::writeNow);
    } catch (RejectedExecutionException e) {
      writeNow();
    }
  }

  private void writeNow() {
    synchronized (writing) {
      try {
        for (Runnable next = oldest(); next != null; next = oldest()) {
          next.run();
          written();
        }
      } catch (JournalException e) {
        LOG.warn("the outage log of {} will be written later: {}", terminal.id(), e.getMessage());
      }
    }
  }

  private synchronized @Nullable Runnable oldest() {
    return unwritten.peekFirst();
  }

  private synchronized void written() {
    unwritten.removeFirst();
  }
}
