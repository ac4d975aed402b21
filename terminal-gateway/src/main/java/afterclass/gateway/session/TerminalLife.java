package afterclass.gateway.session;

import afterclass.gateway.journal.JournalException;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one registered terminal is: heard, up or down, its clock, what it sent, and its outage. Safe
 * for use by many threads. The outage log is written outside the lock: whoever asks how a terminal
 * is never waits for the disk.
 */
final class TerminalLife {
  /** A sign of life is written down no more often than this. */
  static final Duration ALIVE_EVERY = Duration.ofSeconds(30);

  /** What was received a moment ago may still be on its way to the journal. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(TerminalLife.class);

  private final Terminal terminal;
  private final OutageLog outages;
  private final OddFrames odd = new OddFrames();
  private final Object writing = new Object();

  /** What the outage log could not take yet, oldest first. */
  private final Deque<Runnable> unwritten = new ArrayDeque<>();

  private boolean up;
  private boolean outage;
  private @Nullable Instant downSince;
  private @Nullable Instant lastHeard;
  private @Nullable Instant lastPunch;
  private @Nullable Instant lastAlive;
  private @Nullable Duration clockOffset;
  private long punches;

  TerminalLife(Terminal terminal, OutageLog outages) {
    this.terminal = terminal;
    this.outages = outages;
  }

  /** The service starts: since its last sign of life nothing is certain. */
  void begin(Instant now) {
    Instant since = outages.lastAlive(terminal).orElse(now);
    synchronized (this) {
      downSince = now;
    }
    down(since, "the service was not running");
  }

  Terminal terminal() {
    return terminal;
  }

  synchronized void heard(Instant at) {
    lastHeard = at;
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
    if (said != null && !outage) {
      clockOffset = Duration.between(arrivedAt, said);
    }
  }

  synchronized void refused(Instant at, String reason, String detail, Bytes raw, int length) {
    odd.add(at, reason, detail, raw, length);
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
        downSince = at;
      }
      up = false;
    }
    down(at, why);
  }

  /** From here on it may hold punches that we have not. */
  void down(Instant at, String why) {
    synchronized (this) {
      if (outage) {
        return;
      }
      outage = true;
      unwritten.addLast(() -> outages.down(terminal, at, why));
    }
    LOG.info("outage of {}/{} begins: {}", terminal.site(), terminal.id(), why);
    writeWaiting();
  }

  /** Its outage is over. */
  void whole(Instant at, boolean nothingLost) {
    synchronized (this) {
      if (!outage) {
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

  /** The service ends in good order. */
  void end(Instant now, boolean idle) {
    alive(now, idle, Duration.ZERO);
    writeWaiting();
  }

  private synchronized void alive(Instant now, boolean idle, Duration every) {
    if (!up || outage || !idle || !unwritten.isEmpty()) {
      return;
    }
    Instant last = lastAlive;
    Instant sure = now.minus(ON_ITS_WAY);
    if (last == null || !sure.isBefore(last.plus(every))) {
      unwritten.addLast(() -> outages.alive(terminal, sure));
      lastAlive = sure;
    }
  }

  synchronized TerminalStatus status() {
    return new TerminalStatus(
        terminal,
        up,
        downSince,
        lastHeard,
        lastPunch,
        clockOffset,
        punches,
        odd.count(),
        odd.byReason(),
        odd.last());
  }

  private void writeWaiting() {
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
