package afterclass.gateway.session;

import afterclass.gateway.journal.DiskSpace;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.transaction.StoreException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The storing of records in the journal. A record that could not be stored is tried again until it
 * is stored, and is acknowledged only then. After a crash in between the terminal repeats it, or,
 * for a terminal without memory, the next start records an outage.
 */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LAST_WAIT = Duration.ofSeconds(15);

  private final PunchJournal journal;
  private final LinkThread timer;
  private final DiskSpace room;
  private final AtomicLong failures = new AtomicLong();

  Intake(PunchJournal journal, LinkThread timer, DiskSpace room) {
    this.room = room;
    this.journal = journal;
    this.timer = timer;
  }

  /** Stores a record; {@code stored} runs once, after the commit, on a thread of the journal's. */
  void store(JournalRecord record, Consumer<Receipt> stored) {
    attempt(record, stored, FIRST_WAIT);
  }

  /** Returns a gate for records other than punches. */
  DiskSpaceGate gate() {
    return new DiskSpaceGate(room::toSpare);
  }

  /** Returns how many times storing failed since the start. */
  long failures() {
    return failures.get();
  }

  private void attempt(JournalRecord record, Consumer<Receipt> stored, Duration wait) {
    CompletionStage<Void> unused =
        append(record)
            .handle(
                (receipt, failure) -> {
                  if (failure == null) {
                    stored.accept(receipt);
                  } else {
                    again(record, stored, wait, failure);
                  }
                  return null;
                });
  }

  private CompletionStage<Receipt> append(JournalRecord record) {
    try {
      return journal.append(record);
    } catch (StoreException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void again(
      JournalRecord record, Consumer<Receipt> stored, Duration wait, Throwable failure) {
    failures.incrementAndGet();
    LOG.warn(
        "a record of {}/{} is not stored yet, next attempt in {} ms: {}",
        record.site(),
        record.terminal(),
        wait.toMillis(),
        failure.getMessage());
    Duration doubled = wait.multipliedBy(2);
    Duration next = doubled.compareTo(LAST_WAIT) > 0 ? LAST_WAIT : doubled;
    timer.after(wait, () -> attempt(record, stored, next));
  }
}
