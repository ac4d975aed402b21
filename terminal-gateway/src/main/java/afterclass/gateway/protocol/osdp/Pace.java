package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import java.time.Duration;

/** When one reader is asked next: at once, in turn, later, or only now and then. */
final class Pace {
  static final Duration POLL_EVERY = Duration.ofMillis(50);

  /** In which a reader must answer. */
  static final Duration REPLY_WITHIN = Duration.ofMillis(200);

  /**
   * In which nearly every reader answers. One that is likely gone keeps the line no longer: whoever
   * punches at another one meanwhile is still told in time.
   */
  static final Duration PROBE_WITHIN = Duration.ofMillis(80);

  private static final long POLL = POLL_EVERY.toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long PUT_OFF = Duration.ofMillis(100).toNanos();
  private static final long PUT_OFF_TOO_LONG = Duration.ofSeconds(8).toNanos();
  private static final long REFUSED_WAIT = Duration.ofSeconds(6).toNanos();

  private final Patience patience = new Patience();
  private long nextAt;
  private long sentAt;
  private boolean late;
  private boolean puttingOff;
  private long putOffSince;

  /** The line is new. */
  void reset() {
    patience.reset();
    late = false;
  }

  /** From the beginning, at once. */
  void restart(Tick now) {
    puttingOff = false;
    nextAt = now.nanos();
  }

  /** It is asked now. */
  void asked(Tick now) {
    sentAt = now.nanos();
  }

  /** It did what it was told. */
  void done() {
    there();
    puttingOff = false;
  }

  /** It says something, if only that it will not. */
  void there() {
    patience.answered();
  }

  void atOnce(Tick now) {
    nextAt = now.nanos();
  }

  void inTurn() {
    nextAt = sentAt + POLL;
  }

  void inASecond(Tick now) {
    nextAt = now.nanos() + SECOND;
  }

  /** It cannot be spoken with. */
  void afterAWhile(Tick now) {
    nextAt = now.nanos() + REFUSED_WAIT;
  }

  /**
   * It wants to be asked the same later.
   *
   * @return whether that has gone on for too long
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

  /** It did not answer. */
  void failed(Tick now) {
    nextAt = now.nanos() + patience.failed();
  }

  /** How long its answer is waited for, in nanoseconds, beside what the bytes take. */
  long replyWithin() {
    return (gone() && !late ? PROBE_WITHIN : REPLY_WITHIN).toNanos();
  }

  /** It is not gone: it takes its time. */
  void speaksLate() {
    late = true;
  }

  /** Whether it is held to be gone. */
  boolean gone() {
    return patience.over();
  }

  /**
   * Whether a reader that was spoken with is to be greeted this time, in case that it restarted.
   */
  boolean greetsAnew() {
    return patience.over() && patience.tries() % 3 == 0;
  }

  /** How many times it was asked in vain, one after another. */
  int vain() {
    return patience.tries();
  }

  long nextAt() {
    return nextAt;
  }

  long sentAt() {
    return sentAt;
  }
}
