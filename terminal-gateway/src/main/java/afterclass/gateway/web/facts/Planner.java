package afterclass.gateway.web.facts;

import afterclass.gateway.days.ChangeTotals;
import afterclass.gateway.days.DayChange;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.KeeperSettings;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportEffect;
import afterclass.gateway.roster.ImportFile;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterPlan;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.roster.Substitutions;
import afterclass.gateway.web.form.PackedFile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The preview of imports: the facts that change and the days that are judged differently. */
@Singleton
public final class Planner {
  /**
   * Maximum number of days that a preview judges: those of 400 people in a term of 110 school days.
   */
  private static final int MOST_DAYS = 44_000;

  private final ImportService imports;
  private final LiveRoster roster;
  private final ReportSources sources;
  private final ZoneId zone;
  private final DayPreview preview;
  private final InstantSource clock;

  /** Creates a planner over the school's facts. */
  public Planner(
      ImportService imports,
      LiveRoster roster,
      ReportSources sources,
      KeeperSettings settings,
      DayPreview preview,
      InstantSource clock) {
    this.imports = imports;
    this.roster = roster;
    this.sources = sources;
    this.zone = settings.zone();
    this.preview = preview;
    this.clock = clock;
  }

  /** Returns the present roster. */
  public RosterPlan roster() {
    return new RosterPlan(roster.snapshot(), sources.policy());
  }

  /** Returns the source of names. */
  public ReportSources sources() {
    return sources;
  }

  /** Returns the maker of rows for substitutions and swaps in the present roster. */
  public Substitutions substitutions() {
    return new Substitutions(roster());
  }

  /**
   * Parses a file to be previewed or imported.
   *
   * @param source name under which it is recorded
   */
  public PlannedFile file(ImportKind kind, byte[] content, String source) {
    return new PlannedFile(this, kind, content, source, imports.file(kind, content));
  }

  /**
   * Returns rows that were read elsewhere, to be previewed or imported; their file is kept there.
   *
   * @param source name under which they are recorded
   */
  public PlannedFile file(ImportKind kind, ImportFile rows, String source) {
    return new PlannedFile(this, kind, new byte[0], source, rows);
  }

  /** Returns the preview of a substitution or swap that is invalid before it becomes rows. */
  public Planned refused(String source, List<RowProblem> problems) {
    byte[] empty = new byte[0];
    ImportPreview would = imports.file(ImportKind.EXCEPTIONS, empty).preview();
    return Planned.nothing(ImportKind.EXCEPTIONS, empty, source, would, problems);
  }

  /** Returns the present facts. */
  RosterSnapshot facts() {
    return roster.snapshot();
  }

  /** Returns the preview of a file that has these effects; judges the affected days. */
  Planned planned(
      ImportKind kind, byte[] content, String source, RosterSnapshot before, ImportPreview would) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<StaffDay> looked = would.days().subList(0, Math.min(MOST_DAYS, would.days().size()));
    List<DayChange> changes = preview.changes(would.after(), looked, now);
    return new Planned(
        kind,
        source,
        PackedFile.of(content),
        would.fingerprint(),
        would.rowsRead(),
        would.problems(),
        would.warnings(),
        ImportEffect.of(before, would, sources.policy(), today),
        would.days().size(),
        looked.size(),
        changes,
        ChangeTotals.of(changes));
  }
}
