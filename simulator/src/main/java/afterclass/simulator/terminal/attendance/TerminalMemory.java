package afterclass.simulator.terminal.attendance;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A terminal's persistent memory: every unacknowledged record and the newest acknowledged ones.
 * Thread-safe.
 */
final class TerminalMemory {

  /** Number of acknowledged records kept for repeats. */
  private static final int LOOK_BACK = 1_000;

  private final TreeMap<Long, PunchRecord> waiting = new TreeMap<>();
  private final TreeMap<Long, PunchRecord> done = new TreeMap<>();
  private long lastSeq;
  private long acknowledged;

  /** A stored record. */
  record PunchRecord(long seq, String credential, OffsetDateTime at) {
    byte[] payload() {
      return AttendanceMessages.punch(seq, credential, at);
    }
  }

  synchronized PunchRecord keep(String credential, OffsetDateTime at) {
    PunchRecord held = new PunchRecord(++lastSeq, credential, at);
    waiting.put(held.seq(), held);
    return held;
  }

  /**
   * Acknowledges a record.
   *
   * @return whether this was its first acknowledgement
   */
  synchronized boolean acknowledge(long seq) {
    PunchRecord held = waiting.remove(seq);
    if (held == null) {
      return false;
    }
    acknowledged++;
    done.put(seq, held);
    if (done.size() > LOOK_BACK) {
      done.pollFirstEntry();
    }
    notifyAll();
    return true;
  }

  /** Returns the oldest unacknowledged records, at most {@code limit}. */
  synchronized List<PunchRecord> unacknowledged(int limit) {
    return new ArrayList<>(waiting.values()).subList(0, Math.min(limit, waiting.size()));
  }

  synchronized Optional<PunchRecord> find(long seq) {
    PunchRecord held = waiting.get(seq);
    return Optional.ofNullable(held == null ? done.get(seq) : held);
  }

  synchronized int waitingCount() {
    return waiting.size();
  }

  synchronized long lastSeq() {
    return lastSeq;
  }

  synchronized long acknowledgedCount() {
    return acknowledged;
  }

  /**
   * Waits until every record is acknowledged.
   *
   * @param deadlineNanos deadline by {@link System#nanoTime}
   * @return false if the deadline passed first
   */
  synchronized boolean awaitEmpty(long deadlineNanos) throws InterruptedException {
    while (!waiting.isEmpty()) {
      long left = deadlineNanos - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(Math.max(1, left / 1_000_000));
    }
    return true;
  }
}
