package afterclass.gateway.web.facts;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.ChangeTotals;
import afterclass.gateway.days.DayChange;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.KeeperSettings;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.FileImports;
import afterclass.gateway.roster.Foreseen;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterPlan;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.roster.Substitutions;
import afterclass.gateway.web.PackedFile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The preview of imports, and their execution if the effects are still those of the preview. */
@Singleton
public final class Planner {
  /**
   * Maximum number of days that a preview judges: those of 400 people in a term of 110 school days.
   */
  private static final int MOST_DAYS = 44_000;

  private final ImportService imports;
  private final FileImports entryService;
  private final LiveRoster roster;
  private final ReportSources sources;
  private final ZoneId zone;
  private final DayPreview preview;
  private final InstantSource clock;

  /** Creates a planner over the school's facts. */
  public Planner(
      ImportService imports,
      FileImports entryService,
      LiveRoster roster,
      ReportSources sources,
      KeeperSettings settings,
      DayPreview preview,
      InstantSource clock) {
    this.imports = imports;
    this.entryService = entryService;
    this.roster = roster;
    this.sources = sources;
    this.zone = settings.zone();
    this.preview = preview;
    this.clock = clock;
  }

  /** The outcome of applying a previewed import. */
  public sealed interface Outcome {

    /**
     * The import had the effects of the preview and was applied.
     *
     * @param result result of the import
     */
    record Taken(ImportResult result) implements Outcome {}

    /**
     * The import would have other effects by now and was not applied.
     *
     * @param would new preview
     */
    record Otherwise(Planned would) implements Outcome {}
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
  public Substitutions standIns() {
    return new Substitutions(roster());
  }

  /** Returns the preview of a file; its valid rows would be taken even if others are invalid. */
  public Planned plan(ImportKind kind, byte[] content, String source) {
    return planned(kind, content, source, roster.snapshot(), imports.preview(kind, content));
  }

  /**
   * Returns the preview of rows that are taken together: if one is invalid, none would be taken and
   * no day is judged.
   */
  public Planned together(ImportKind kind, byte[] content, String source) {
    ImportPreview would = imports.preview(kind, content);
    return would.problems().isEmpty()
        ? planned(kind, content, source, roster.snapshot(), would)
        : nothing(kind, content, source, would, would.problems());
  }

  /**
   * Imports a file's rows all together or not at all, without a preview.
   *
   * @param by person who imports them
   */
  public ImportResult takeAll(ImportKind kind, byte[] content, String source, Actor by) {
    return imports.importCsv(kind, content, false, source, by);
  }

  /** Tells whether all rows of a file are valid. */
  boolean sound(ImportKind kind, byte[] content) {
    return imports.preview(kind, content).problems().isEmpty();
  }

  /** Returns the preview of a substitution or swap that is invalid before it becomes rows. */
  public Planned refused(String source, List<RowProblem> problems) {
    byte[] empty = new byte[0];
    ImportPreview would = imports.preview(ImportKind.EXCEPTIONS, empty);
    return nothing(ImportKind.EXCEPTIONS, empty, source, would, problems);
  }

  private static Planned nothing(
      ImportKind kind,
      byte[] content,
      String source,
      ImportPreview would,
      List<RowProblem> problems) {
    return new Planned(
        kind,
        source,
        PackedFile.of(content),
        would.fingerprint(),
        would.rowsRead(),
        problems,
        would.warnings(),
        new Foreseen(List.of(), List.of(), List.of()),
        0,
        0,
        List.of(),
        ChangeTotals.of(List.of()));
  }

  private Planned planned(
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
        Foreseen.of(before, would, sources.policy(), today),
        would.days().size(),
        looked.size(),
        changes,
        ChangeTotals.of(changes));
  }

  /**
   * Imports a file if its effects are still those of a preview. The fingerprints are compared in
   * the transaction of the import; days are judged only for the new preview if they differ.
   *
   * @param seen fingerprint of the preview
   * @param by person who imports it
   */
  public Outcome take(ImportKind kind, byte[] content, String source, String seen, Actor by) {
    RosterSnapshot before = roster.snapshot();
    FileImports.Result result = entryService.take(kind, content, seen, source, by);
    return result
        .taken()
        .<Outcome>map(Outcome.Taken::new)
        .orElseGet(
            () -> new Outcome.Otherwise(planned(kind, content, source, before, result.would())));
  }
}
