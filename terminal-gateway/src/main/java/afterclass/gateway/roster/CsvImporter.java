package afterclass.gateway.roster;

import afterclass.rules.policy.Policy;
import afterclass.rules.policy.Season;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Takes CSV files: rows to changes, changes to facts, facts to days that are judged anew. */
public final class CsvImporter implements ImportService {
  private static final Map<ImportKind, RowReader> READERS = readers();

  private final FactStore store;
  private final Policy policy;
  private final ZoneId zone;
  private final InstantSource clock;

  /**
   * An importer.
   *
   * @param policy knows the services
   * @param zone the school's
   */
  public CsvImporter(FactStore store, Policy policy, ZoneId zone, InstantSource clock) {
    this.store = store;
    this.policy = policy;
    this.zone = zone;
    this.clock = clock;
  }

  private static Map<ImportKind, RowReader> readers() {
    Map<ImportKind, RowReader> readers = new EnumMap<>(ImportKind.class);
    readers.put(ImportKind.STAFF, new StaffRows());
    readers.put(ImportKind.CARDS, new CardRows());
    readers.put(ImportKind.ROSTER, new RosterRows());
    readers.put(ImportKind.EXCEPTIONS, new ExceptionRows());
    readers.put(ImportKind.CALENDAR, new CalendarRows());
    readers.put(ImportKind.SIGN_IN, new SignInRows());
    readers.put(ImportKind.LEAVE, new LeaveRows());
    readers.put(ImportKind.INSPECTIONS, new InspectionRows());
    return readers;
  }

  @Override
  public ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName) {
    RowReader reader = Objects.requireNonNull(READERS.get(kind));
    CsvFile file = CsvFile.read(content, reader);
    if (!file.readable()) {
      return new ImportResult(kind, file.rowsRead(), 0, file.problems(), 0);
    }
    return store.inTransaction(() -> take(kind, file, reader, partial, sourceName));
  }

  private ImportResult take(
      ImportKind kind, CsvFile file, RowReader reader, boolean partial, String sourceName) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<DatedFact> before = store.inForce();
    RosterSnapshot known = new RosterSnapshot(before);
    List<String> seasons = policy.seasons().stream().map(Season::id).toList();
    Names names = new Names(known, policy.on(today), seasons);
    Batch batch = new Batch(before);
    List<RowProblem> problems = new ArrayList<>(file.problems());
    for (Row row : file.rows()) {
      try {
        batch.add(row, reader.read(row, names));
      } catch (BadRow bad) {
        problems.add(bad.problem());
      }
    }
    problems.addAll(batch.dropOverlaps());
    problems.sort(Comparator.comparingLong(RowProblem::line));
    if (!problems.isEmpty() && !partial) {
      return new ImportResult(kind, file.rowsRead(), 0, problems, 0);
    }
    int changed = hold(batch, known, before, today, now, sourceName);
    return new ImportResult(kind, file.rowsRead(), batch.rows(), problems, changed);
  }

  private int hold(
      Batch batch,
      RosterSnapshot known,
      List<DatedFact> before,
      LocalDate today,
      Instant now,
      String sourceName) {
    List<FactChange> changes = batch.changes();
    if (!changes.isEmpty()) {
      List<DatedFact> after = batch.after();
      store.apply(changes, now, sourceName);
      AffectedDays affected = new AffectedDays(known, new RosterSnapshot(after));
      List<DatedFact> touched = new ArrayList<>(replaced(before, changes));
      changes.forEach(c -> touched.add(c.fact()));
      store.markDirty(affected.by(touched, store.judgeableDates(today)));
    }
    return changes.size();
  }

  private static List<DatedFact> replaced(List<DatedFact> before, List<FactChange> changes) {
    Map<String, FactChange> byKey = new TreeMap<>();
    changes.forEach(c -> byKey.put(c.fact().kind() + " " + c.fact().key(), c));
    return before.stream().filter(f -> byKey.containsKey(f.kind() + " " + f.key())).toList();
  }
}
