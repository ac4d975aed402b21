package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision on when an outage of a terminal behind a broker is over. An outage ends without loss
 * when the broker has delivered all stored messages and every record number up to the one that the
 * terminal reports is in the journal; or, if the terminal can be asked, when it has repeated its
 * records of that time. Not thread-safe; waits in real time.
 */
final class Recovery {
  /**
   * Maximum wait for a missing record number without progress. A terminal repeats its records every
   * ten seconds; records still missing after this time are no longer in its memory.
   */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TerminalState state;
  private final BacklogRequests asking;
  private final RecordNumbers numbers = new RecordNumbers();
  private boolean drained;
  private boolean saysNumbers;
  private long lastProgress = System.nanoTime();

  Recovery(TerminalState state, BacklogRequests asking) {
    this.state = state;
    this.asking = asking;
  }

  /** Adds a record number that the journal holds from an earlier run; before the start only. */
  void remember(@Nullable String recordNo) {
    numbers.stored(recordNo, true);
  }

  /**
   * Gives up record numbers that an earlier run never received; called once, after the last {@link
   * #remember} and before the start.
   */
  void begin() {
    numbers.begin();
    state.notices().missing(numbers.missing());
  }

  /** Records that a record is in the journal. */
  void stored(@Nullable String recordNo, boolean repeat) {
    numbers.stored(recordNo, repeat);
    progress();
  }

  /** Restarts the time limit for the records still missing, because one has arrived. */
  void progress() {
    lastProgress = System.nanoTime();
    state.notices().missing(numbers.missing());
  }

  /** Records whether the broker has delivered all stored messages. */
  void drained(boolean all) {
    drained = all;
    if (all) {
      progress();
    }
  }

  /**
   * Handles a message if it answers a request to the terminal; returns false for any other message.
   */
  boolean takesAnswer(TopicMessage message) {
    return asking.take(message);
  }

  /** Records that a record arrived, perhaps as part of an answer. */
  void heardRecord() {
    asking.heard();
  }

  /** Cancels the request to the terminal, since the terminal or the link was lost. */
  void forget() {
    asking.forget();
  }

  /** Tells whether records newer than the one that a status names have arrived. */
  boolean isBeyond(Decoded.Status status) {
    return numbers.beyond(JournalRecord.number(status.lastRecordNo()));
  }

  /**
   * Sets the newest record number that a terminal reports to have.
   *
   * @param old whether the status repeats an earlier one
   * @param before time of the terminal's previous message
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
      state.down(before, "it came back and holds records");
    }
  }

  /** Records that a terminal reported no record above a number, if it reports numbers. */
  void empty(Decoded.Status status, Instant at) {
    if (saysNumbers) {
      // A stored message of the broker may date from the beginning of the outage.
      Instant said = drained ? at : state.outageSinceOr(at);
      state.empty(said, JournalRecord.number(status.lastRecordNo()));
    }
  }

  /** Ends the outage if it is over; asks the terminal if that is due. */
  void check(Instant now) {
    if (!drained || !state.outage()) {
      return;
    }
    if (asking.possible(now)) {
      BacklogRequests.Standing standing = asking.standing(state.outageSinceOr(now), now);
      if (standing != BacklogRequests.Standing.WAITING) {
        asking.forget();
        state.whole(now, standing == BacklogRequests.Standing.ANSWERED);
      }
    } else if (!saysNumbers) {
      state.whole(now, false);
    } else if (numbers.complete() || System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
      state.whole(now, numbers.complete());
      numbers.giveUp();
      state.notices().missing(numbers.missing());
    }
  }
}
