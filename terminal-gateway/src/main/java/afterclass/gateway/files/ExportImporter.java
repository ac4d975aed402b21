package afterclass.gateway.files;

import afterclass.gateway.journal.JournalException;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.protocol.attlog.AttlogLine;
import afterclass.gateway.protocol.attlog.AttlogReader;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.session.Terminal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Takes the attendance file of a ZKTeco terminal into the journal. A record that the terminal sent
 * by itself before, or that stood in an earlier file, is the same record: terminal, user and time
 * make it.
 */
public final class ExportImporter {
  /** The name that the journal keeps as the protocol of such records. */
  public static final String ATTLOG = "attlog";

  /** The largest file that is read; a terminal's memory of a million records is less. */
  static final int LONGEST_BYTES = 128 * 1024 * 1024;

  /** With more bad lines than this it is some other file. */
  static final int MOST_BAD = 10_000;

  /** How many records are handed to the journal before their commit is waited for. */
  private static final int AT_ONCE = 5_000;

  private final PunchJournal journal;
  private final InstantSource clock;

  /** Who is told how far it got. */
  @FunctionalInterface
  public interface Progress {

    /** So many of so many records are in the journal. */
    void stored(int done, int all);
  }

  /** An importer into that journal. */
  public ExportImporter(PunchJournal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Imports an {@code attlog.dat}.
   *
   * @param content its bytes
   * @param terminal the terminal that wrote it
   * @param partial whether the good lines are taken when there are bad ones; otherwise a file with
   *     a bad line changes nothing
   * @param progress told after every few thousand records
   * @throws JournalException if the journal failed on the way; what was stored until then stays,
   *     and the same file can simply be imported again
   */
  public ExportResult attlog(
      byte[] content, Terminal terminal, boolean partial, Progress progress) {
    if (content.length > LONGEST_BYTES) {
      RowProblem size = FileWords.problem(0, "", content.length + " bytes", "size", LONGEST_BYTES);
      return new ExportResult(0, 0, 0, List.of(size));
    }
    List<AttlogLine.Good> good = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    AttlogReader reader = new AttlogReader(content, terminal.zone());
    Optional<AttlogLine> line = reader.next();
    while (line.isPresent() && problems.size() <= MOST_BAD) {
      line.get().fold(good::add, bad -> problems.add(problem(bad)));
      line = reader.next();
    }
    int read = good.size() + problems.size();
    boolean whole = problems.size() <= MOST_BAD;
    if (!whole || read == 0) {
      problems.add(0, FileWords.problem(0, "", read + " lines", "attlog"));
    }
    if (!whole || (!problems.isEmpty() && !partial)) {
      return new ExportResult(read, 0, 0, problems);
    }
    return new ExportResult(read, good.size(), store(good, terminal, progress), problems);
  }

  private int store(List<AttlogLine.Good> good, Terminal terminal, Progress progress) {
    Instant now = clock.instant();
    int fresh = 0;
    for (int from = 0; from < good.size(); from += AT_ONCE) {
      List<AttlogLine.Good> part = good.subList(from, Math.min(good.size(), from + AT_ONCE));
      fresh += store(part.stream().map(line -> record(line, terminal, now)).toList());
      progress.stored(from + part.size(), good.size());
    }
    return fresh;
  }

  private int store(List<JournalRecord> records) {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>(records.size());
    records.forEach(record -> receipts.add(journal.append(record).toCompletableFuture()));
    int fresh = 0;
    for (CompletableFuture<Receipt> receipt : receipts) {
      fresh += committed(receipt).repeat() ? 0 : 1;
    }
    return fresh;
  }

  private static Receipt committed(CompletableFuture<Receipt> receipt) {
    try {
      return receipt.join();
    } catch (CompletionException e) {
      throw new JournalException(
          "The journal could not take every record: "
              + (e.getCause() == null ? e : e.getCause()).getMessage()
              + ". Import the same file again; what is stored already is known.",
          e);
    }
  }

  private static JournalRecord record(AttlogLine.Good line, Terminal terminal, Instant now) {
    return new JournalRecord(
        JournalRecord.Kind.PUNCH,
        terminal.site(),
        terminal.id(),
        ATTLOG,
        line.punch().credential(),
        line.punch().at(),
        line.punch().recordNo(),
        now,
        line.raw(),
        line.raw().length(),
        null);
  }

  private static RowProblem problem(AttlogLine.Bad bad) {
    return FileWords.problem(bad.number(), column(bad.fault()), bad.found(), bad.fault().word());
  }

  private static String column(AttlogLine.Fault fault) {
    return switch (fault) {
      case PIN -> "1";
      case TIME -> "2";
      case LENGTH, COLUMNS -> "";
    };
  }
}
