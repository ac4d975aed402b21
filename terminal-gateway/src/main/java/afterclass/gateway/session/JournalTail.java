package afterclass.gateway.session;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import java.util.List;
import java.util.function.Consumer;

/** The newest part of the journal, read once at the start. */
final class JournalTail {
  /** How far back it goes, in records: some days of a district, a year of a school. */
  static final int LENGTH = 50_000;

  private static final int PAGE = 5_000;

  private JournalTail() {}

  /** Hands on the newest records, in order. */
  static void read(PunchJournal journal, Consumer<StoredRecord> each) {
    long position = Math.max(0, journal.lastPosition() - LENGTH);
    List<StoredRecord> page = journal.after(position, PAGE);
    while (!page.isEmpty()) {
      page.forEach(each);
      position = page.get(page.size() - 1).position();
      page = journal.after(position, PAGE);
    }
  }
}
