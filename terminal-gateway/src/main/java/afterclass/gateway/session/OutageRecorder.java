package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recorder of one terminal's outage, which writes it to the outage log. Thread-safe. Entries
 * are queued in order, and written when {@link #write} is called.
 */
final class OutageRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(OutageRecorder.class);

  private final Terminal terminal;
  private final OutageLog log;
  private final OutageWriter writer;
  private boolean over;
  private boolean lasting;
  private @Nullable Instant since;
  private @Nullable Instant settledUpTo;
  private @Nullable Instant lastAlive;
  private @Nullable Instant emptyAt;
  private long emptyNewest;
  private boolean sentSince = true;

  /**
   * Creates a recorder without an outage.
   *
   * @param executor writes the outage log
   */
  OutageRecorder(Terminal terminal, OutageLog log, Executor executor) {
    this.terminal = terminal;
    this.log = log;
    writer = new OutageWriter(terminal.id(), executor);
  }

  /**
   * Returns since when records may be missing at the start of a session: the beginning of the
   * outage that the log has open, else the last sign of life; empty if there is neither before now.
   */
  Optional<Instant> missingSince(Instant now) {
    return log.openSince(terminal).or(() -> log.lastAlive(terminal)).filter(now::isAfter);
  }

  /** Has the days of a time judged again. */
  synchronized void judgeAgain(Instant from, Instant upTo) {
    if (!over) {
      writer.add(() -> log.judgeAgain(from, upTo));
    }
  }

  /** Begins an outage, unless one is open. */
  synchronized void begin(Instant from, String why) {
    if (lasting || over) {
      return;
    }
    lasting = true;
    since = from;
    settledUpTo = null;
    writer.add(() -> log.down(terminal, from, why));
    LOG.info("outage of {} begins: {}", terminal.name(), why);
  }

  /** Ends the outage, if one is open. */
  synchronized void end(Instant at, boolean nothingLost) {
    if (!lasting || over) {
      return;
    }
    lasting = false;
    lastAlive = null;
    writer.add(() -> log.up(terminal, at, nothingLost));
    LOG.info(
        "outage of {} is over, {}",
        terminal.name(),
        nothingLost ? "nothing was lost" : "punches may have been lost");
  }

  /** Tells whether an outage is open. */
  synchronized boolean lasting() {
    return lasting;
  }

  /** Returns the beginning of the open outage, or {@code null} if none is open. */
  synchronized @Nullable Instant since() {
    return lasting ? since : null;
  }

  /**
   * Returns the time up to which no punch of the open outage is expected any more, or {@code null}
   * if none is open.
   */
  synchronized @Nullable Instant settledUpTo() {
    Instant settled = settledUpTo;
    return settled == null ? since() : settled;
  }

  /**
   * Has the beginning of the open outage read from the log, where a declaration or an imported file
   * moves it, also by another process.
   */
  synchronized void follow() {
    if (lasting && !over && writer.isEmpty()) {
      writer.add(() -> log.openSince(terminal).ifPresent(this::settled));
    }
  }

  /** Takes over a later beginning; what was held because of the earlier one is judged again. */
  private synchronized void settled(Instant upTo) {
    Instant known = settledUpTo();
    if (lasting && known != null && upTo.isAfter(known)) {
      settledUpTo = upTo;
      writer.add(() -> log.judgeAgain(known, upTo));
    }
  }

  /** Records a sign of life, unless one was recorded within that time or an outage is open. */
  synchronized void alive(Instant sure, Duration every) {
    Instant last = lastAlive;
    boolean due = last == null || !sure.isBefore(last.plus(every));
    if (!over && !lasting && due && writer.isEmpty()) {
      writer.add(() -> log.alive(terminal, sure));
      lastAlive = sure;
    }
  }

  /** Records that the terminal sent a punch, which its memory may hold no longer. */
  synchronized void sent() {
    sentSince = true;
  }

  /**
   * Records that the terminal then held nothing, except records up to a number, unless the same was
   * recorded within that time.
   */
  synchronized void empty(Instant at, long newest, Duration every) {
    Instant last = emptyAt;
    Instant due = last == null || newest != emptyNewest ? at : last.plus(every);
    if (at.isBefore(due)) {
      return;
    }
    boolean insteadOfLast = last != null && !sentSince;
    emptyAt = at;
    emptyNewest = newest;
    sentSince = false;
    writer.add(() -> log.empty(terminal, at, newest, insteadOfLast));
  }

  /** Stops recording, as the next session takes over; unwritten entries are dropped. */
  void over() {
    synchronized (this) {
      over = true;
    }
    writer.end();
  }

  /** Has the queued entries written. */
  void write() {
    writer.write();
  }

  /** Writes the queued entries on the calling thread. */
  void writeNow() {
    writer.writeNow();
  }
}
