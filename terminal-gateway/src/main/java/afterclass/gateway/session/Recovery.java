package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an outage of a terminal behind a broker is over. It ends with nothing lost when the
 * broker has handed on all it had and every record number that the terminal claims is in the
 * journal; or, of a terminal that can be asked, when it has sent again what it holds of that time.
 * Not thread-safe; waits in real time.
 */
final class Recovery {
  /**
   * A terminal repeats every ten seconds what it holds. Numbers that are still missing after so
   * long without anything new are not held by it.
   */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TerminalLife life;
  private final AskingAgain asking;
  private final RecordNumbers numbers = new RecordNumbers();
  private boolean drained;
  private boolean saysNumbers;
  private long lastProgress = System.nanoTime();

  Recovery(TerminalLife life, AskingAgain asking) {
    this.life = life;
    this.asking = asking;
  }

  /** Before the start: a record of that number is in the journal from an earlier run. */
  void remember(@Nullable String recordNo) {
    numbers.stored(recordNo, true);
  }

  /** Before the start, after the last {@link #remember}: gaps of an earlier run are given up. */
  void begin() {
    numbers.begin();
    life.missing(numbers.missing());
  }

  /** Notes that a record is in the journal. */
  void stored(@Nullable String recordNo, boolean repeat) {
    numbers.stored(recordNo, repeat);
    progress();
  }

  /** Notes that something moved: missing numbers are waited for again. */
  void progress() {
    lastProgress = System.nanoTime();
    life.missing(numbers.missing());
  }

  /** Notes whether the broker has handed on all that it had. */
  void drained(boolean all) {
    drained = all;
    if (all) {
      progress();
    }
  }

  /** Takes a message if it answers what the terminal was asked. */
  boolean takesAnswer(TopicMessage message) {
    return asking.take(message);
  }

  /** Notes that a record came, perhaps as part of an answer. */
  void heardRecord() {
    asking.heard();
  }

  /** Forgets what was asked: the terminal or the link went away. */
  void forget() {
    asking.forget();
  }

  /** Whether records newer than the one that a status names have come. */
  boolean isBeyond(Decoded.Status status) {
    return numbers.beyond(JournalRecord.number(status.lastRecordNo()));
  }

  /**
   * Takes the newest record number that a terminal claims to hold.
   *
   * @param old whether this was said before, and is only heard once more
   * @param before when the terminal was heard before that
   */
  void claimed(Decoded.Status status, boolean old, Instant before) {
    long number = JournalRecord.number(status.lastRecordNo());
    saysNumbers = number >= 0;
    if (old) {
      numbers.claimedBefore(Math.max(number, 0));
    } else {
      numbers.claimed(Math.max(number, 0));
    }
    progress();
    if (!old && !numbers.complete()) {
      life.down(before, "it came back and holds records");
    }
  }

  /** Notes up to which record number a terminal held nothing more, if it claims numbers. */
  void empty(Decoded.Status status, Instant at) {
    if (saysNumbers) {
      // What the broker had kept for us may have been said as soon as we were away.
      Instant said = drained ? at : life.outageSinceOr(at);
      life.empty(said, JournalRecord.number(status.lastRecordNo()));
    }
  }

  /** Ends the outage if it is over; asks the terminal if that is due. */
  void check(Instant now) {
    if (!drained || !life.outage()) {
      return;
    }
    if (asking.possible(now)) {
      AskingAgain.Standing standing = asking.standing(life.outageSinceOr(now), now);
      if (standing != AskingAgain.Standing.WAITING) {
        asking.forget();
        life.whole(now, standing == AskingAgain.Standing.ANSWERED);
      }
    } else if (!saysNumbers) {
      life.whole(now, false);
    } else if (numbers.complete() || System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
      life.whole(now, numbers.complete());
      numbers.giveUp();
      life.missing(numbers.missing());
    }
  }
}
