package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.time.SchoolClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The import of the office's files: turns rows into changes of facts and marks affected days. */
public final class ImportService {
  /** The most bad rows reported one by one. */
  private static final int MOST_PROBLEMS = 1_000;

  private final FactStore store;
  private final LiveRoster roster;
  private final AuditTrail audit;
  private final PoliciesInForce policies;
  private final SchoolClock clock;
  private final Judgements judgements;
  private final CardReaders readers;

  /**
   * Creates the service.
   *
   * @param roster the facts in the store
   * @param policies the policies that define services
   * @param clock the school's clock
   * @param judgements judgements that decide whether rulings can be accepted
   * @param readers how the terminals read cards
   */
  public ImportService(
      FactStore store,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      SchoolClock clock,
      Judgements judgements,
      CardReaders readers) {
    this.store = store;
    this.roster = roster;
    this.audit = audit;
    this.policies = policies;
    this.clock = clock;
    this.judgements = judgements;
    this.readers = readers;
  }

  /**
   * Parses a file.
   *
   * @param kind kind of the file
   * @param content its bytes: UTF-8 with or without BOM, UTF-16, or GB18030; or a workbook
   */
  public ImportFile file(ImportKind kind, byte[] content) {
    return new ImportFile(this, store, kind, FileRows.read(content, kind.form()));
  }

  /**
   * Returns rows that were read from a file in another form, as a file to import.
   *
   * @param problems what was wrong in that file
   */
  public ImportFile file(ImportKind kind, List<GivenRow> rows, List<RowProblem> problems) {
    return new ImportFile(this, store, kind, FileRows.of(rows, problems, kind.form()));
  }

  /**
   * Imports a file in one transaction.
   *
   * @see #file(ImportKind, byte[])
   * @see ImportFile#take(boolean, String, Actor)
   */
  public ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName, Actor by) {
    return file(kind, content).take(partial, sourceName, by);
  }

  /** Imports a file on behalf of the machine's operator. */
  public ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName) {
    return importCsv(kind, content, partial, sourceName, Actor.command());
  }

  /**
   * Imports rows entered on a page, all or nothing, like a file of the same rows.
   *
   * @param rows cells by English column name
   */
  public ImportResult enter(ImportKind kind, List<Map<String, String>> rows, Actor by) {
    return importCsv(kind, EnteredRows.csv(rows), false, "page", by);
  }

  /** The rows of a file applied to the present facts, and the rows that could not be. */
  record Applied(Batch batch, List<RowProblem> problems) {}

  /** Applies the rows of a file to the present facts without storing them. */
  Applied apply(ImportKind kind, FileRows file) {
    return apply(kind, file, file.rows());
  }

  private Applied apply(ImportKind kind, FileRows file, List<Row> rows) {
    Batch batch = new Batch(roster.snapshot(), judgements, readers);
    List<RowProblem> problems = new ArrayList<>(file.problems());
    if (file.readable()) {
      fill(batch, rows, kind.form(), problems);
    }
    return new Applied(batch, problems);
  }

  /** Returns the rows of a file that can be applied to the present facts. */
  List<AcceptedRow> accepted(ImportKind kind, FileRows file) {
    List<Row> rows = file.rows();
    IdentityHashMap<Row, Batch.Taken> taken = new IdentityHashMap<>();
    apply(kind, file, rows).batch().taken().forEach(each -> taken.put(each.row(), each));
    List<AcceptedRow> accepted = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Batch.Taken row = taken.get(rows.get(i));
      if (row != null) {
        accepted.add(AcceptedRow.of(i, kind, row));
      }
    }
    return accepted;
  }

  private void fill(Batch batch, List<Row> rows, FactForm form, List<RowProblem> problems) {
    NameResolver names = NameResolver.of(batch.before(), rows, policies, clock.today());
    int untold = 0;
    for (Row row : rows) {
      List<RowChange> changes = form.read().apply(row, names);
      if (row.sound()) {
        batch.add(row, changes).ifPresent(problems::add);
      } else if (problems.size() < MOST_PROBLEMS) {
        problems.addAll(row.problems());
      } else {
        untold++;
      }
    }
    batch.settle();
    problems.addAll(batch.dropOverlaps());
    problems.addAll(batch.dropUnsettled());
    problems.sort(Comparator.comparingLong(RowProblem::line));
    if (untold > 0) {
      problems.add(RowProblem.of(0, "", "", "+" + untold, "more-problems", MOST_PROBLEMS));
    }
  }

  /** Returns the effects of applied rows. */
  ImportPreview preview(Applied applied, int rowsRead) {
    Batch batch = applied.batch();
    SortedSet<LocalDate> judged = store.judgeableDates(clock.today());
    return new ImportPreview(
        rowsRead,
        applied.problems(),
        new EffectWarnings(batch, policies, clock.today(), judged).warnings(),
        batch.replaced(),
        batch.held(),
        batch.after(),
        List.copyOf(affected(batch, judged)));
  }

  /** Stores the changes of applied rows and marks the affected days for judging. */
  ImportResult store(
      ImportKind kind, Applied applied, ImportPreview effects, String sourceName, Actor by) {
    List<FactChange> changes = applied.batch().changes();
    if (!changes.isEmpty()) {
      store.apply(changes, clock.instant(), sourceName);
      store.markDirty(effects.days());
      audit.record(
          by,
          "import",
          kind.verb() + " " + sourceName,
          FactWords.of(effects.replaced()),
          FactWords.of(effects.held()));
    }
    return new ImportResult(
        kind,
        effects.rowsRead(),
        applied.batch().rows(),
        effects.problems(),
        changes.size(),
        effects.warnings());
  }

  private Collection<StaffDay> affected(Batch batch, SortedSet<LocalDate> judged) {
    AffectedDays affected = new AffectedDays(batch.before(), batch.after(), store::cardsSeen);
    List<Fact> touched = new ArrayList<>(batch.replaced());
    touched.addAll(batch.held());
    return affected.by(touched, judged);
  }
}
