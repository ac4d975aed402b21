package afterclass.gateway.web.facts;

import afterclass.gateway.days.DayChange;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Conflict;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.FlatFact;
import afterclass.gateway.roster.ImportEffect;
import afterclass.gateway.web.form.RowProblemView;
import afterclass.gateway.web.form.RowWarningView;
import afterclass.gateway.web.outcome.HoursView;
import afterclass.gateway.web.outcome.ServiceView;
import afterclass.rules.model.ServiceOutcome;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preview of a file, a substitution or a swap; nothing was changed.
 *
 * @param kind what it was read as
 * @param seen fingerprint of the effects; an import that sends it is made only if it still has the
 *     same effects
 * @param rowsRead rows of the file
 * @param problems every invalid cell and row; the others would be imported
 * @param warnings rows that would be imported and have no effect
 * @param facts facts that would be added, changed or removed
 * @param arising conflicts that would arise
 * @param gone conflicts that would be resolved
 * @param days number of staff members' days that would be judged again
 * @param looked number of them judged for this preview, the earliest first
 * @param before lesson hours of the changed days as they are judged now
 * @param after lesson hours of the changed days as they would be judged
 * @param changes services whose result would differ
 */
@Serdeable
public record PlannedView(
    String kind,
    String seen,
    int rowsRead,
    List<RowProblemView> problems,
    List<RowWarningView> warnings,
    List<FactChangeView> facts,
    List<ConflictView> arising,
    List<ConflictView> gone,
    int days,
    int looked,
    HoursView before,
    HoursView after,
    List<ServiceChangeView> changes) {

  public static PlannedView of(Planned planned, ReportSources sources, Messages words) {
    return new PlannedView(
        planned.kind().verb(),
        planned.seen(),
        planned.rowsRead(),
        RowProblemView.of(planned.problems(), words),
        RowWarningView.of(planned.warnings(), words),
        planned.roster().facts().stream().map(FactChangeView::of).toList(),
        views(planned.roster().arising()),
        views(planned.roster().gone()),
        planned.days(),
        planned.looked(),
        HoursView.of(planned.totals().before()),
        HoursView.of(planned.totals().after()),
        ServiceChangeView.of(planned.changes(), sources, words));
  }

  private static List<ConflictView> views(List<Conflict> conflicts) {
    return conflicts.stream().map(ConflictView::of).toList();
  }

  /**
   * A changed fact, before and after.
   *
   * @param before the present fact; left out for a new one
   * @param after the fact after the import; left out for one that would be removed
   */
  @Serdeable
  public record FactChangeView(@Nullable FactView before, @Nullable FactView after) {

    public static FactChangeView of(ImportEffect.Difference difference) {
      return new FactChangeView(
          difference.before().map(FactView::of).orElse(null),
          difference.after().map(FactView::of).orElse(null));
    }
  }

  /**
   * A fact.
   *
   * @param staffNo staff number, or empty
   * @param subject card number, service id, site, or calendar column
   * @param weekday 1 to 7 from Monday; 0 for none
   * @param from first date; left out if the fact has no beginning
   * @param to last date, included; left out if it is open
   * @param value name, action, day type, season, signature, result, {@code ODD} or {@code EVEN} for
   *     a line of the roster in such weeks, or ids parted by {@code ;}
   * @param detail substitute's staff number, or note
   */
  @Serdeable
  public record FactView(
      String staffNo,
      String subject,
      int weekday,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String value,
      String detail) {

    public static FactView of(Fact typed) {
      FlatFact fact = typed.flat();
      return new FactView(
          fact.staff(),
          fact.subject(),
          fact.weekday(),
          fact.from().equals(Fact.ALWAYS) ? null : fact.from(),
          fact.to().equals(Fact.NEVER) ? null : fact.to(),
          fact.value(),
          fact.detail());
    }
  }

  /**
   * A service whose result would differ.
   *
   * @param date business date
   * @param staffNo staff number
   * @param service its id
   * @param before its present result; left out if it is not assigned or not judged
   * @param after its result afterwards; left out if it would not be assigned
   * @param who the name, with the number where another has the same name; on the page
   * @param name the service's name; on the page
   */
  @Serdeable
  public record ServiceChangeView(
      LocalDate date,
      String staffNo,
      String service,
      @Nullable ServiceView before,
      @Nullable ServiceView after,
      @JsonIgnore String who,
      @JsonIgnore String name) {

    /** Returns the services whose result an import would change on some days. */
    public static List<ServiceChangeView> of(
        List<DayChange> days, ReportSources live, Messages words) {
      ReportSources sources = live.still();
      return days.stream()
          .flatMap(day -> day.services().stream().map(service -> of(day, service, sources, words)))
          .toList();
    }

    private static ServiceChangeView of(
        DayChange day, DayChange.ServiceChange change, ReportSources sources, Messages words) {
      LocalDate date = day.day().date();
      String staff = day.day().staff();
      String name = sources.serviceName(change.service(), date, words);
      return new ServiceChangeView(
          date,
          staff,
          change.service(),
          view(change.before(), name, words),
          view(change.after(), name, words),
          sources.who(staff),
          name);
    }

    private static @Nullable ServiceView view(
        @Nullable ServiceOutcome outcome, String name, Messages words) {
      return outcome == null ? null : ServiceView.of(outcome, name, words);
    }
  }

  /**
   * A conflict in the roster.
   *
   * @param date business date
   * @param kind double-booking, on-leave, not-in-service or nobody; the last three are posts
   *     without a person
   * @param staffNo staff number of the person who has the post, or had it
   * @param service the post
   * @param other the other post of a double booking; left out for any other kind
   */
  @Serdeable
  public record ConflictView(
      LocalDate date, String kind, String staffNo, String service, @Nullable String other) {

    public static ConflictView of(Conflict conflict) {
      return new ConflictView(
          conflict.date(),
          Codes.of(conflict.kind()),
          conflict.staff(),
          conflict.service(),
          conflict.other().isEmpty() ? null : conflict.other());
    }
  }
}
