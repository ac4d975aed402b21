package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.policy.PoliciesInForce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** Imports files: turns rows into changes of facts and marks the affected days to be judged. */
public final class CsvImporter implements ImportService {
  /** Maximum number of bad rows reported one by one. */
  private static final int MOST_PROBLEMS = 1_000;

  private final FactStore store;
  private final LiveRoster roster;
  private final AuditTrail audit;
  private final PoliciesInForce policies;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Judgements judgements;
  private final CardReaders readers;

  /**
   * Creates an importer.
   *
   * @param roster the facts of that store
   * @param policies the policies that define services
   * @param zone the school's time zone
   * @param judgements judgements that decide whether rulings can be accepted
   * @param readers how the terminals read cards
   */
  public CsvImporter(
      FactStore store,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      ZoneId zone,
      InstantSource clock,
      Judgements judgements,
      CardReaders readers) {
    this.judgements = judgements;
    this.readers = readers;
    this.store = store;
    this.roster = roster;
    this.audit = audit;
    this.policies = policies;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName, Actor by) {
    FactForm form = kind.form();
    FileRows file = FileRows.read(content, form);
    if (!file.readable()) {
      return new ImportResult(kind, file.rowsRead(), 0, file.problems(), 0);
    }
    return store.inTransaction(() -> take(kind, file, form, partial, sourceName, by));
  }

  private ImportResult take(
      ImportKind kind, FileRows file, FactForm form, boolean partial, String sourceName, Actor by) {
    Batch batch = new Batch(roster.snapshot(), judgements, readers);
    List<RowProblem> problems = fill(batch, file, form);
    if (!problems.isEmpty() && !partial) {
      return new ImportResult(kind, file.rowsRead(), 0, problems, 0);
    }
    SortedSet<LocalDate> judged = store.judgeableDates(today());
    List<RowProblem> warnings = warnings(batch, judged);
    List<FactChange> changes = batch.changes();
    if (!changes.isEmpty()) {
      store.apply(changes, clock.instant(), sourceName);
      store.markDirty(affected(batch, judged));
      audit.record(
          by,
          "import",
          kind.verb() + " " + sourceName,
          FactWords.of(batch.replaced()),
          FactWords.of(batch.held()));
    }
    return new ImportResult(
        kind, file.rowsRead(), batch.rows(), problems, changes.size(), warnings);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private List<RowProblem> fill(Batch batch, FileRows file, FactForm form) {
    Names names = Names.of(batch.before(), file.rows(), policies, today());
    List<RowProblem> problems = new ArrayList<>(file.problems());
    int untold = 0;
    for (Row row : file.rows()) {
      List<RowChange> said = form.read().apply(row, names);
      if (row.sound()) {
        batch.add(row, said).ifPresent(problems::add);
      } else if (problems.size() < MOST_PROBLEMS) {
        problems.addAll(row.problems());
      } else {
        untold++;
      }
    }
    problems.addAll(batch.dropOverlaps());
    problems.addAll(batch.dropUnsettled());
    problems.sort(Comparator.comparingLong(RowProblem::line));
    if (untold > 0) {
      problems.add(RowProblem.of(0, "", "", "+" + untold, "more-problems", MOST_PROBLEMS));
    }
    return problems;
  }

  private List<RowProblem> warnings(Batch batch, SortedSet<LocalDate> judged) {
    return new EffectWarnings(batch, policies, today(), judged).warnings();
  }

  private Collection<StaffDay> affected(Batch batch, SortedSet<LocalDate> judged) {
    AffectedDays affected = new AffectedDays(batch.before(), batch.after(), store::cardsSeen);
    List<Fact> touched = new ArrayList<>(batch.replaced());
    touched.addAll(batch.held());
    return affected.by(touched, judged);
  }

  @Override
  public ImportPreview preview(ImportKind kind, byte[] content) {
    FactForm form = kind.form();
    FileRows file = FileRows.read(content, form);
    Batch batch = new Batch(roster.snapshot(), judgements, readers);
    List<RowProblem> problems =
        file.readable() ? fill(batch, file, form) : List.copyOf(file.problems());
    SortedSet<LocalDate> judged = store.judgeableDates(today());
    return new ImportPreview(
        file.rowsRead(),
        problems,
        warnings(batch, judged),
        batch.replaced(),
        batch.held(),
        batch.after(),
        List.copyOf(affected(batch, judged)));
  }
}
