package afterclass.gateway.web.dutylog;

import afterclass.gateway.dutylog.DutyEntry;
import afterclass.gateway.dutylog.DutyLog;
import afterclass.gateway.dutylog.DutyLogReader;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.form.Inputs;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The use case of the duty log: reading, writing and correcting. */
@Singleton
public final class DutyLogCases {
  /** Number of days whose entries the page shows. */
  static final int DAYS = 14;

  private final DutyLog log;
  private final DutyLogReader entries;
  private final ReportSources sources;
  private final SchoolClock clock;

  DutyLogCases(DutyLog log, DutyLogReader entries, ReportSources sources, SchoolClock clock) {
    this.log = log;
    this.entries = entries;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * A new entry.
   *
   * @param date date of the service, as 2026-11-23; today if left out
   * @param service id of the service
   * @param urgent whether the leaders must know at once; left out for no
   * @param text what happened, 1 to 1000 characters
   */
  @Serdeable
  public record NewEntry(
      @Nullable String date,
      @Nullable String service,
      @Nullable Boolean urgent,
      @Nullable String text) {}

  /**
   * A correction of an entry.
   *
   * @param urgent whether the leaders must know at once; left out for no
   * @param text what is right, 1 to 1000 characters
   */
  @Serdeable
  public record Correction(@Nullable Boolean urgent, @Nullable String text) {}

  /**
   * An entry with its corrections.
   *
   * @param first the entry
   * @param corrections its corrections, oldest first
   */
  public record DutyEntryThread(DutyEntryView first, List<DutyEntryView> corrections) {}

  /**
   * The page.
   *
   * @param date date about which is written
   * @param services the services that the viewer may write about; empty if there is none
   * @param writes whether the viewer may write at all
   * @param threads the entries of the days up to the date, newest first
   */
  public record LogView(
      LocalDate date, List<Choice> services, boolean writes, List<DutyEntryThread> threads) {}

  /** Returns the date in an address; today if it is blank. */
  LocalDate date(@Nullable String asked) {
    String said = Inputs.filled(asked);
    return said == null ? clock.today() : Inputs.date("date", said);
  }

  /** Returns the entries of dates that a viewer may see, by date and number. */
  List<DutyEntryView> about(Viewer viewer, LocalDate from, LocalDate to, Messages words) {
    ReportSources still = sources.still();
    return entries.about(from, to).stream()
        .filter(entry -> sees(viewer, entry))
        .map(entry -> view(entry, viewer, still, words))
        .toList();
  }

  /** Returns the page of a date for a viewer. */
  LogView page(Viewer viewer, LocalDate date, Messages words) {
    List<DutyEntryView> all = about(viewer, date.minusDays(DAYS - 1L), date, words);
    List<DutyEntryThread> threads =
        all.stream()
            .filter(entry -> entry.corrects() == null)
            .sorted(
                Comparator.comparing(DutyEntryView::date)
                    .thenComparing(DutyEntryView::id)
                    .reversed())
            .map(first -> new DutyEntryThread(first, corrections(first, all)))
            .toList();
    boolean writes = viewer.may(Permission.LOG);
    return new LogView(date, writes ? services(viewer, date, words) : List.of(), writes, threads);
  }

  private static List<DutyEntryView> corrections(DutyEntryView first, List<DutyEntryView> all) {
    return all.stream().filter(entry -> Long.valueOf(first.id()).equals(entry.corrects())).toList();
  }

  /** Returns the services to write about: those of the viewer's own day, or all for the office. */
  private List<Choice> services(Viewer viewer, LocalDate date, Messages words) {
    ReportSources still = sources.still();
    List<String> own = still.roster().services(viewer.staff(), date);
    Stream<String> all =
        viewer.may(Permission.ENTER)
            ? still.policy().on(date).services().stream().map(service -> service.id())
            : Stream.of();
    return Stream.concat(own.stream(), all)
        .distinct()
        .map(id -> new Choice(id, still.serviceName(id, date, words)))
        .toList();
  }

  /** Adds an entry. */
  DutyEntryView write(NewEntry asked, Viewer viewer, Messages words) {
    DutyEntry added =
        log.write(
            date(asked.date()),
            Inputs.required("service", asked.service()),
            Boolean.TRUE.equals(asked.urgent()),
            Inputs.required("text", asked.text()),
            writer(viewer));
    return view(added, viewer, sources.still(), words);
  }

  /**
   * Adds a correction of an entry.
   *
   * @throws ProblemException for an entry that the viewer may not see, as for one that does not
   *     exist
   */
  DutyEntryView correct(long id, Correction asked, Viewer viewer, Messages words) {
    boolean seen =
        entries
            .find(id)
            .flatMap(entry -> entries.find(entry.first()))
            .filter(first -> sees(viewer, first))
            .isPresent();
    if (!seen) {
      throw new ProblemException("unknown-duty-entry", "#" + id);
    }
    DutyEntry added =
        log.correct(
            id,
            Boolean.TRUE.equals(asked.urgent()),
            Inputs.required("text", asked.text()),
            writer(viewer));
    return view(added, viewer, sources.still(), words);
  }

  /** Returns the urgent entries written today, newest first. */
  public List<DutyEntryView> urgentToday(ReportSources still, Messages words) {
    return entries.urgentSince(clock.today().atStartOfDay(clock.zone()).toInstant()).stream()
        .map(entry -> DutyEntryView.of(entry, false, still, words))
        .toList();
  }

  private static boolean sees(Viewer viewer, DutyEntry entry) {
    return viewer.may(Permission.SEE)
        || viewer.may(Permission.INSPECT)
        || entry.byUser().equals(viewer.account());
  }

  private static DutyEntryView view(
      DutyEntry entry, Viewer viewer, ReportSources still, Messages words) {
    boolean own = viewer.may(Permission.LOG) && DutyLog.mayCorrect(entry, writer(viewer));
    return DutyEntryView.of(entry, own, still, words);
  }

  private static DutyLog.Writer writer(Viewer viewer) {
    return new DutyLog.Writer(viewer.staff(), viewer.may(Permission.ENTER), viewer.actor());
  }
}
