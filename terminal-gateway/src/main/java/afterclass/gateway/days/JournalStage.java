package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Takes the records that are new in the journal: places each in the calendar and marks its day. The
 * records are read and placed beside the writers; only what came of it is written in their turn.
 */
final class JournalStage implements Stage {
  /** The most records of one transaction. */
  private static final int RECORDS = 500;

  private final KeeperPorts ports;
  private final ReadingsStage readings;
  private final DayMarks marks;
  private final SiteClocks clocks;

  /** Records and what was seen in them, with the terminals whose trails they move. */
  private record Batch(
      long from, List<StoredRecord> records, List<Sighting> seen, Map<String, ClockTrail> moved) {}

  JournalStage(KeeperPorts ports, ReadingsStage readings, DayMarks marks) {
    this.ports = ports;
    this.readings = readings;
    this.marks = marks;
    this.clocks = new SiteClocks(ports.gate(), ports.settings().clockAhead());
  }

  @Override
  public void run(Turn turn) {
    Instant now = turn.now();
    boolean more = true;
    while (more && !turn.over()) {
      more = take(now);
    }
  }

  /** Takes a batch; whether there may be another. */
  private boolean take(Instant now) {
    WorkList work = ports.work();
    long from = work.journalCursor();
    long last = ports.journal().lastPosition();
    if (from >= last) {
      return false;
    }
    // Whatever stands there by now and came after a pause: the pause was noticed as it came.
    ports.gate().notePause();
    if (from == 0) {
      // A cursor that is set back to the beginning meanwhile could not be told from this one.
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
    Sighter sighter = readings.sighter();
    List<Sighting> seen = records.stream().map(sighter::sight).toList();
    return new Batch(from, records, seen, sighter.moved());
  }

  private boolean write(Batch batch, Instant now) {
    List<StoredRecord> records = batch.records();
    if (records.isEmpty()) {
      return false;
    }
    if (ports.work().journalCursor() != batch.from()) {
      return true; // set back since it was read: everything is placed anew
    }
    ports.sightings().add(batch.seen());
    ports.sightings().follow(batch.moved());
    marks.seen(batch.seen(), now);
    ports.work().journalCursor(records.get(records.size() - 1).position());
    boolean anew = false;
    for (int i = 0; i < records.size(); i++) {
      anew |= clocks.learn(records.get(i), batch.seen().get(i), now);
    }
    if (anew) {
      ports.gate().repair().seeAnew();
    }
    return true;
  }
}
