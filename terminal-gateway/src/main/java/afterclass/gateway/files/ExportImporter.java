package afterclass.gateway.files;

import afterclass.gateway.days.PunchStatus;
import afterclass.gateway.days.PunchStatuses;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.protocol.attlog.AttlogFile;
import afterclass.gateway.protocol.attlog.AttlogLine;
import afterclass.gateway.protocol.attlog.AttlogReader;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The importer of ZKTeco attendance files into the journal. Terminal, user and time identify a
 * record, so that one already sent by the terminal or contained in an earlier file is a repeat.
 */
public final class ExportImporter {
  /** Protocol name of imported records in the journal. */
  public static final String ATTLOG = AttlogFile.NAME;

  /** Largest file read, in bytes; a terminal's full memory of a million records is smaller. */
  static final int LONGEST_BYTES = 128 * 1024 * 1024;

  /** Number of bad lines above which the file counts as a file of another kind. */
  static final int MOST_BAD = 10_000;

  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Number of records passed to the journal before waiting for their commit. */
  private static final int AT_ONCE = 5_000;

  /** A file in which one line in so many goes back to an earlier day is not sorted otherwise. */
  private static final int AS_WRITTEN = 20;

  private final PunchJournal journal;
  private final PunchStatuses statuses;
  private final OutageLog outages;
  private final InstantSource clock;

  /** A listener to the progress of an import. */
  @FunctionalInterface
  public interface Progress {

    /** Reports the number of records in the journal. */
    void stored(int done, int all);
  }

  /**
   * Creates an importer.
   *
   * @param statuses decides whether new records count, and if not, why
   * @param outages is told up to when a terminal's punches are complete
   */
  public ExportImporter(
      PunchJournal journal, PunchStatuses statuses, OutageLog outages, InstantSource clock) {
    this.journal = journal;
    this.statuses = statuses;
    this.outages = outages;
    this.clock = clock;
  }

  /**
   * Imports an {@code attlog.dat}. If the terminal's records come in files only, and every line of
   * this one was read, the terminal's punches are then complete from the first day of the file to
   * the time at which it was copied.
   *
   * @param file the file
   * @param terminal the terminal that wrote it
   * @param partial whether good lines are imported despite bad ones; otherwise a file with a bad
   *     line is refused
   * @param progress called after every 5,000 records
   * @throws StoreException if the journal failed; records stored until then remain, and the same
   *     file can be imported again
   */
  public ExportResult attlog(
      CopiedFile file, Terminal terminal, boolean partial, Progress progress) {
    byte[] content = file.content();
    if (content.length > LONGEST_BYTES) {
      RowProblem size = FileWords.problem(0, "", content.length + " bytes", "size", LONGEST_BYTES);
      return ExportResult.nothing(0, 0, List.of(size));
    }
    List<AttlogLine.Good> good = new ArrayList<>();
    List<AttlogLine.Bad> bad = new ArrayList<>();
    AttlogReader reader = new AttlogReader(content, terminal.zone());
    Optional<AttlogLine> line = reader.next();
    while (line.isPresent() && bad.size() <= MOST_BAD) {
      line.get().fold(good::add, bad::add);
      line = reader.next();
    }
    int read = good.size() + bad.size();
    boolean other = bad.size() > MOST_BAD;
    boolean unread = bad.stream().anyMatch(each -> each.fault().ofTheFile());
    List<RowProblem> problems = new ArrayList<>(bad.stream().map(each -> problem(each)).toList());
    if (other || read == 0) {
      problems.add(0, FileWords.problem(0, "", read + " lines", "attlog"));
    }
    if (other || unread || (!problems.isEmpty() && !partial)) {
      return ExportResult.nothing(read, bad.size(), problems);
    }
    Optional<Instant> copiedAt =
        file.copiedAt().map(wall -> wall.atZone(terminal.zone()).toInstant());
    Optional<RowProblem> wrong = copiedAt.flatMap(at -> wrong(at, good, terminal));
    if (wrong.isPresent()) {
      return ExportResult.nothing(read, bad.size(), List.of(wrong.get()));
    }
    Counts counts = store(good, terminal, progress);
    boolean whole = bad.isEmpty() && terminal.link() == Terminal.LinkKind.FILE;
    Optional<Instant> upTo = copiedAt.filter(at -> whole);
    Optional<ExportResult.Complete> complete =
        upTo.map(at -> new ExportResult.Complete(begins(good, terminal, at), at));
    complete.ifPresent(span -> outages.delivered(terminal, span.from(), span.upTo()));
    return new ExportResult(
        read,
        counts.fresh,
        counts.known,
        counts.suspect,
        counts.nobodys,
        bad.size(),
        problems,
        complete);
  }

  /** Returns what is wrong with the time at which a file is said to have been copied. */
  private Optional<RowProblem> wrong(Instant at, List<AttlogLine.Good> good, Terminal terminal) {
    Instant now = clock.instant();
    String said = wall(at, terminal);
    if (at.isAfter(now)) {
      return Optional.of(FileWords.problem(0, "", said, "copied-later", wall(now, terminal)));
    }
    return times(good)
        .filter(time -> !time.isAfter(now))
        .max(Comparator.naturalOrder())
        .filter(last -> last.isAfter(at))
        .map(last -> FileWords.problem(0, "", said, "copied-before", wall(last, terminal)));
  }

  private static Stream<Instant> times(List<AttlogLine.Good> lines) {
    return lines.stream().map(line -> line.punch().at());
  }

  private static String wall(Instant at, Terminal terminal) {
    return WALL.format(at.atZone(terminal.zone()));
  }

  /**
   * Returns the start of the first day of which a file has all records. A time clock writes them in
   * the order in which they were made, so that is the day of its first line: a later line with an
   * earlier day was written while the clock was wrong. A list sorted in another way begins with its
   * earliest day. No day over a year before the copy counts, as a clock that was reset shows one.
   */
  private static Instant begins(List<AttlogLine.Good> good, Terminal terminal, Instant at) {
    ZoneId zone = terminal.zone();
    LocalDate copied = LocalDate.ofInstant(at, zone);
    List<LocalDate> days =
        times(good)
            .map(time -> LocalDate.ofInstant(time, zone))
            .filter(day -> day.isAfter(copied.minusYears(1)))
            .toList();
    long back =
        IntStream.range(1, days.size()).filter(i -> days.get(i).isBefore(days.get(i - 1))).count();
    Stream<LocalDate> first = days.stream();
    LocalDate begin =
        (back * AS_WRITTEN <= days.size() ? first.limit(1) : first)
            .min(Comparator.naturalOrder())
            .orElse(copied);
    return begin.atStartOfDay(zone).toInstant();
  }

  /** The number of a file's punches by whether they count, and if not, why. */
  private static final class Counts {
    private int fresh;
    private int known;
    private int suspect;
    private int nobodys;

    void add(PunchStatus status) {
      switch (status) {
        case COUNTED -> fresh++;
        case SUSPECT -> suspect++;
        default -> nobodys++;
      }
    }
  }

  private Counts store(List<AttlogLine.Good> good, Terminal terminal, Progress progress) {
    Instant now = clock.instant();
    Counts counts = new Counts();
    for (int from = 0; from < good.size(); from += AT_ONCE) {
      List<AttlogLine.Good> part = good.subList(from, Math.min(good.size(), from + AT_ONCE));
      List<StoredRecord> fresh =
          store(part.stream().map(line -> record(line, terminal, now)).toList());
      statuses.of(fresh).forEach(counts::add);
      counts.known += part.size() - fresh.size();
      progress.stored(from + part.size(), good.size());
    }
    return counts;
  }

  /** Appends records to the journal and returns those that were new. */
  private List<StoredRecord> store(List<JournalRecord> records) {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>(records.size());
    records.forEach(record -> receipts.add(journal.append(record).toCompletableFuture()));
    List<StoredRecord> fresh = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Receipt receipt = committed(receipts.get(i));
      if (!receipt.repeat()) {
        JournalRecord record = records.get(i);
        fresh.add(new StoredRecord(receipt.position(), record, record.arrivedAt(), Bytes.empty()));
      }
    }
    return fresh;
  }

  private static Receipt committed(CompletableFuture<Receipt> receipt) {
    try {
      return receipt.join();
    } catch (CompletionException e) {
      throw new StoreException(
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
      case ENCODING, HEADING, LENGTH, JOINED, COLUMNS -> "";
    };
  }
}
