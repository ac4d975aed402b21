package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The stage that reads new journal records, resolves their cards and times, and marks the days to
 * be judged. It reads without blocking the store's writers; only the results are written under the
 * write lock.
 */
final class JournalStage implements Stage {
  /** Maximum number of records in one transaction. */
  private static final int RECORDS = 500;

  private final KeeperPorts ports;
  private final ReadingsStage readings;
  private final DayMarks marks;
  private final SiteClocks clocks;

  /** The records read, their resolved punches, and the clock trails they change. */
  private record Batch(
      long from,
      List<StoredRecord> records,
      List<ResolvedPunch> seen,
      Map<String, ClockTrail> moved) {}

  JournalStage(KeeperPorts ports, ReadingsStage readings, DayMarks marks) {
    this.ports = ports;
    this.readings = readings;
    this.marks = marks;
    this.clocks = new SiteClocks(ports.gate(), ports.settings().clockAhead());
  }

  @Override
  public void run(JudgingRun run) {
    Instant now = run.now();
    boolean more = true;
    while (more && !run.over()) {
      more = take(now);
    }
  }

  /** Processes one batch of records; returns whether further records may be waiting. */
  private boolean take(Instant now) {
    WorkList work = ports.work();
    long from = work.journalCursor();
    long last = ports.journal().lastPosition();
    if (from >= last) {
      return false;
    }
    // Stores a pause first: the records read next may have arrived after it.
    ports.gate().notePause();
    if (from == 0) {
      // Reads within the transaction: a cursor reset to 0 meanwhile would look the same.
      return work.inTransaction(() -> write(read(0, last), now));
    }
    Batch batch = work.reading(() -> read(from, last));
    return !batch.records().isEmpty() && work.inTransaction(() -> write(batch, now));
  }

  private Batch read(long from, long last) {
    List<StoredRecord> records =
        ports.journal().after(from, RECORDS).stream()
            .filter(stored -> stored.position() <= last)
            .toList();
    PunchResolver resolver = readings.resolver();
    List<ResolvedPunch> seen = records.stream().map(resolver::resolve).toList();
    return new Batch(from, records, seen, resolver.moved());
  }

  private boolean write(Batch batch, Instant now) {
    List<StoredRecord> records = batch.records();
    if (records.isEmpty()) {
      return false;
    }
    if (ports.work().journalCursor() != batch.from()) {
      return true; // reset since it was read: all records are resolved again
    }
    ports.punches().add(batch.seen());
    ports.punches().follow(batch.moved());
    marks.seen(batch.seen(), now);
    ports.work().journalCursor(records.get(records.size() - 1).position());
    boolean anew = false;
    for (int i = 0; i < records.size(); i++) {
      anew |= clocks.learn(records.get(i), batch.seen().get(i), now);
    }
    if (anew) {
      ports.gate().repair().resolveAgain();
    }
    return true;
  }
}
