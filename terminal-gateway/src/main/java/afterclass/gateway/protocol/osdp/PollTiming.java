package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import java.time.Duration;

/** The schedule of commands to a reader: at once, at the poll interval, later, or rarely. */
final class PollTiming {
  /** The time between two polls of a reader that was used recently. */
  static final Duration POLL_EVERY = Duration.ofMillis(50);

  /**
   * The time between two polls of an idle reader. A card is read up to this long before its report,
   * and must be confirmed within 300 ms all the same.
   */
  static final Duration POLL_IDLE_EVERY = Duration.ofMillis(120);

  /** The time after the last use from which on a reader is polled less often. */
  static final Duration IDLE_AFTER = Duration.ofSeconds(5);

  /** The time in which a reader must answer. */
  static final Duration REPLY_WITHIN = Duration.ofMillis(200);

  /**
   * The time in which nearly every reader answers. A reader that is probably absent occupies the
   * line no longer, so that a punch at another reader is still confirmed in time.
   */
  static final Duration PROBE_WITHIN = Duration.ofMillis(80);

  private static final long POLL = POLL_EVERY.toNanos();
  private static final long IDLE_POLL = POLL_IDLE_EVERY.toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long PUT_OFF = Duration.ofMillis(100).toNanos();
  private static final long PUT_OFF_TOO_LONG = Duration.ofSeconds(8).toNanos();
  private static final long REFUSED_WAIT = Duration.ofSeconds(6).toNanos();

  private final ReplyTimeouts timeouts = new ReplyTimeouts();
  private long nextAt;
  private long sentAt;
  private long usedAt;
  private boolean late;
  private boolean puttingOff;
  private long putOffSince;

  /** Resets the schedule when the line is opened. */
  void reset() {
    timeouts.reset();
    late = false;
  }

  /** Ends a delay, and schedules the next command at once. */
  void restart(Tick now) {
    used(now);
    puttingOff = false;
    nextAt = now.nanos();
  }

  /** Records that the reader is asked now. */
  void asked(Tick now) {
    sentAt = now.nanos();
  }

  /** Records that the reader carried out a command, which ends its requests for delay. */
  void done() {
    there();
    puttingOff = false;
  }

  /** Records any answer of the reader, even a refusal. */
  void there() {
    timeouts.answered();
  }

  void atOnce(Tick now) {
    nextAt = now.nanos();
  }

  /** Schedules the next command after the poll interval. */
  void inTurn() {
    nextAt = turnAt();
  }

  /** Returns the end of the poll interval, which is longer for an idle reader. */
  long turnAt() {
    boolean idle = sentAt - usedAt > IDLE_AFTER.toNanos();
    return sentAt + (idle ? IDLE_POLL : POLL);
  }

  /** Records that the reader is in use: it reported an event, showed a signal or was restarted. */
  void used(Tick now) {
    usedAt = now.nanos();
  }

  void inASecond(Tick now) {
    nextAt = now.nanos() + SECOND;
  }

  /** Schedules the next command after a long pause, since the reader cannot be used. */
  void afterAWhile(Tick now) {
    nextAt = now.nanos() + REFUSED_WAIT;
  }

  /**
   * Schedules the same command again for later, as the reader requested.
   *
   * @return whether the reader has requested it for too long
   */
  boolean putOff(Tick now) {
    if (!puttingOff) {
      puttingOff = true;
      putOffSince = now.nanos();
    }
    boolean tooLong = now.nanos() - putOffSince > PUT_OFF_TOO_LONG;
    nextAt = now.nanos() + (tooLong ? SECOND : PUT_OFF);
    return tooLong;
  }

  /** Records an unanswered command, and delays the next one the longer the more were unanswered. */
  void failed(Tick now) {
    nextAt = now.nanos() + timeouts.failed();
  }

  /** Returns how long an answer is awaited, in nanoseconds, without the time of its bytes. */
  long replyWithin() {
    return (gone() && !late ? PROBE_WITHIN : REPLY_WITHIN).toNanos();
  }

  /** Records that the reader answers late, so that the long wait applies. */
  void speaksLate() {
    late = true;
  }

  /** Tells whether the reader counts as absent after too many unanswered commands. */
  boolean gone() {
    return timeouts.over();
  }

  /** Tells whether the next command identifies the absent reader again, in case it restarted. */
  boolean identifiesAgain() {
    return timeouts.over() && timeouts.tries() % 3 == 0;
  }

  /** Returns the number of consecutive unanswered commands. */
  int vain() {
    return timeouts.tries();
  }

  long nextAt() {
    return nextAt;
  }

  long sentAt() {
    return sentAt;
  }
}
