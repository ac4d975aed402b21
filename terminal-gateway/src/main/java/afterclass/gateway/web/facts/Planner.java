package afterclass.gateway.web.facts;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.ChangeTotals;
import afterclass.gateway.days.DayChange;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.KeeperSettings;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.FileDesk;
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
import afterclass.gateway.roster.StandIns;
import afterclass.gateway.web.PackedFile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Shows what a file would do, and takes it as it was shown. */
@Singleton
public final class Planner {
  /** The most days that a preview judges: those of 400 people in a term of 110 school days. */
  private static final int MOST_DAYS = 44_000;

  private final ImportService imports;
  private final FileDesk desk;
  private final LiveRoster roster;
  private final ReportSources sources;
  private final ZoneId zone;
  private final DayPreview preview;
  private final InstantSource clock;

  /** A planner over the school's facts. */
  public Planner(
      ImportService imports,
      FileDesk desk,
      LiveRoster roster,
      ReportSources sources,
      KeeperSettings settings,
      DayPreview preview,
      InstantSource clock) {
    this.imports = imports;
    this.desk = desk;
    this.roster = roster;
    this.sources = sources;
    this.zone = settings.zone();
    this.preview = preview;
    this.clock = clock;
  }

  /** What became of a file that was to be taken. */
  public sealed interface Outcome {

    /**
     * It did what was seen, and was taken.
     *
     * @param result what was taken
     */
    record Taken(ImportResult result) implements Outcome {}

    /**
     * It would do something else by now than was seen, and was not taken.
     *
     * @param would what it would do
     */
    record Otherwise(Planned would) implements Outcome {}
  }

  /** Reads the roster as it stands. */
  public RosterPlan roster() {
    return new RosterPlan(roster.snapshot(), sources.policy());
  }

  /** Gives what names are read from. */
  public ReportSources sources() {
    return sources;
  }

  /** Makes rows of substitutions and swaps for the roster as it stands. */
  public StandIns standIns() {
    return new StandIns(roster());
  }

  /** Tells what a file would do; its good rows would be taken though there are bad ones. */
  public Planned plan(ImportKind kind, byte[] content, String source) {
    return planned(kind, content, source, roster.snapshot(), imports.preview(kind, content));
  }

  /**
   * Tells what rows that go together would do. If one of them is bad, none would be taken: then no
   * day is judged.
   */
  public Planned together(ImportKind kind, byte[] content, String source) {
    ImportPreview would = imports.preview(kind, content);
    return would.problems().isEmpty()
        ? planned(kind, content, source, roster.snapshot(), would)
        : nothing(kind, content, source, would, would.problems());
  }

  /**
   * Takes rows that go together, all or none, whatever was shown of them.
   *
   * @param by who brings them
   */
  public ImportResult takeAll(ImportKind kind, byte[] content, String source, Actor by) {
    return imports.importCsv(kind, content, false, source, by);
  }

  /** Tells whether every row of a file can be taken. */
  boolean sound(ImportKind kind, byte[] content) {
    return imports.preview(kind, content).problems().isEmpty();
  }

  /** Refuses a substitution or swap in which something is wrong before it is a file. */
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
   * Takes a file if it still does what was seen. What was seen is compared by its fingerprint in
   * the transaction that takes it; days are judged only for the new preview of a file that would do
   * something else.
   *
   * @param seen the fingerprint of what was seen
   * @param by who brings it
   */
  public Outcome take(ImportKind kind, byte[] content, String source, String seen, Actor by) {
    RosterSnapshot before = roster.snapshot();
    FileDesk.Result result = desk.take(kind, content, seen, source, by);
    return result
        .taken()
        .<Outcome>map(Outcome.Taken::new)
        .orElseGet(
            () -> new Outcome.Otherwise(planned(kind, content, source, before, result.would())));
  }
}
