package afterclass.gateway.web.roster;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.roster.DayRoster;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.Post;
import afterclass.gateway.roster.Reassignment;
import afterclass.gateway.roster.RosterPlan;
import afterclass.gateway.roster.Substitutions;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.facts.Planned;
import afterclass.gateway.web.facts.PlannedAnswers;
import afterclass.gateway.web.facts.PlannedView;
import afterclass.gateway.web.facts.Planner;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roster as JSON: posts, conflicts, substitutions and swaps. */
@Controller("/api/roster")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Roster")
final class RosterApi {
  private final Planner planner;

  RosterApi(Planner planner) {
    this.planner = planner;
  }

  /**
   * The roster with its exceptions applied, and the calendar.
   *
   * @param from first business date
   * @param to last business date, included
   */
  @Get
  List<DayRosterView> roster(@QueryValue @Nullable String from, @QueryValue @Nullable String to) {
    RosterPlan plan = planner.roster();
    return dates(from, to).map(date -> DayRosterView.of(plan.on(date))).toList();
  }

  /**
   * The posts by the weekly pattern alone, without exceptions and leave.
   *
   * @param from first business date
   * @param to last business date, included
   */
  @Get("/pattern")
  List<PatternView> pattern(@QueryValue @Nullable String from, @QueryValue @Nullable String to) {
    RosterPlan plan = planner.roster();
    return dates(from, to).map(date -> PatternView.of(date, plan.pattern(date))).toList();
  }

  private static Stream<LocalDate> dates(@Nullable String from, @Nullable String to) {
    ReportQuery asked = Inputs.query(from, to, null, null, null);
    return asked.from().datesUntil(asked.to().plusDays(1));
  }

  /**
   * The roster exceptions of some dates: services that were added, removed or handed over. One is
   * taken back by {@code POST /api/imports/exceptions}: the same date, staffNo and service with the
   * action clear; with {@code preview=true} the answer only states what that would change.
   *
   * @param from first business date
   * @param to last business date, included
   */
  @Get("/exceptions")
  List<ExceptionView> exceptions(
      @QueryValue @Nullable String from, @QueryValue @Nullable String to) {
    ReportQuery asked = Inputs.query(from, to, null, null, null);
    return planner.roster().exceptions(asked.from(), asked.to()).stream()
        .map(ExceptionView::of)
        .toList();
  }

  /**
   * Double bookings and posts without a person.
   *
   * @param from first business date
   * @param to last business date, included
   */
  @Get("/conflicts")
  List<PlannedView.ConflictView> conflicts(
      @QueryValue @Nullable String from, @QueryValue @Nullable String to) {
    ReportQuery asked = Inputs.query(from, to, null, null, null);
    return planner.roster().conflicts(asked.from(), asked.to()).stream()
        .map(PlannedView.ConflictView::of)
        .toList();
  }

  /**
   * Enters a substitute for a person on a date.
   *
   * @param preview whether the answer only states what would change, as PlannedView; otherwise the
   *     change is made
   * @param seen fingerprint of a preview; if the change would have other effects by now, nothing is
   *     changed and the answer is 409 with a new preview
   * @param asked the substitute and the substituted person
   */
  @io.micronaut.http.annotation.Post("/substitutions")
  @Secured(Permission.ENTER)
  HttpResponse<?> substitution(
      @QueryValue(defaultValue = "false") boolean preview,
      @QueryValue @Nullable String seen,
      @Body Substitution asked,
      HttpRequest<?> request) {
    Substitutions.Rows rows =
        planner
            .substitutions()
            .substitution(
                handOver("absent", asked.absent()),
                Inputs.required("substitute", asked.substitute()));
    return answer(rows, "substitution", preview, seen, request);
  }

  /**
   * Enters that two people take over each other's posts.
   *
   * @param preview whether the answer only states what would change, as PlannedView; otherwise the
   *     change is made
   * @param seen fingerprint of a preview; if the change would have other effects by now, nothing is
   *     changed and the answer is 409 with a new preview
   * @param asked who and what
   */
  @io.micronaut.http.annotation.Post("/swaps")
  @Secured(Permission.ENTER)
  HttpResponse<?> swap(
      @QueryValue(defaultValue = "false") boolean preview,
      @QueryValue @Nullable String seen,
      @Body Swap asked,
      HttpRequest<?> request) {
    Substitutions.Rows rows =
        planner
            .substitutions()
            .swap(handOver("one", asked.one()), handOver("other", asked.other()));
    return answer(rows, "swap", preview, seen, request);
  }

  private static Substitutions.HandOver handOver(String name, @Nullable HandOver asked) {
    HandOver said = Inputs.required(name, asked);
    String service = said.service();
    return new Substitutions.HandOver(
        Inputs.date(name + ".date", said.date()),
        Inputs.required(name + ".staffNo", said.staffNo()),
        service == null ? "" : service);
  }

  private HttpResponse<?> answer(
      Substitutions.Rows rows,
      String what,
      boolean preview,
      @Nullable String seen,
      HttpRequest<?> request) {
    if (!rows.problems().isEmpty()) {
      Planned refused = planner.refused(what, rows.problems());
      return HttpResponse.unprocessableEntity()
          .body(PlannedView.of(refused, planner.sources(), Language.of(request)));
    }
    return PlannedAnswers.done(
        planner.file(ImportKind.EXCEPTIONS, rows.file(), what), preview, seen, request);
  }

  /**
   * The roster of a date.
   *
   * @param date business date
   * @param dayType school or off
   * @param season season of the date
   * @param note the calendar's note, or empty
   * @param weekday whose roster is used, 1 to 7 from Monday
   * @param week number of the school week in its term, from 1
   * @param posts the posts with the people who have them
   */
  @Serdeable
  public record DayRosterView(
      LocalDate date,
      String dayType,
      String season,
      String note,
      int weekday,
      int week,
      List<PostView> posts) {

    static DayRosterView of(DayRoster day) {
      return new DayRosterView(
          day.date(),
          Codes.of(day.dayType()),
          day.season(),
          day.note(),
          day.weekday(),
          day.week().number(),
          day.posts().stream().map(PostView::of).toList());
    }
  }

  /**
   * The weekly pattern of a date.
   *
   * @param date business date
   * @param posts the posts with the people who have them on its weekday, in its week of the term
   */
  @Serdeable
  public record PatternView(LocalDate date, List<PostView> posts) {
    static PatternView of(LocalDate date, List<Post> posts) {
      return new PatternView(date, posts.stream().map(PostView::of).toList());
    }
  }

  /**
   * An exception to the roster.
   *
   * @param date business date
   * @param staffNo staff number of the person concerned
   * @param service the post
   * @param action add, remove or substitute
   * @param substitute staff number of the substitute; left out for any other action
   */
  @Serdeable
  public record ExceptionView(
      LocalDate date, String staffNo, String service, String action, @Nullable String substitute) {

    static ExceptionView of(Reassignment change) {
      return new ExceptionView(
          change.date(),
          change.staff(),
          change.service(),
          change.action().code(),
          change.substituted() ? change.substitute() : null);
    }
  }

  /**
   * The posts that a person hands over.
   *
   * @param date business date
   * @param staffNo staff number
   * @param service one of them by id; left out for all of that date
   */
  @Serdeable
  public record HandOver(
      @Nullable String date, @Nullable String staffNo, @Nullable String service) {}

  /**
   * A substitution.
   *
   * @param absent what is handed over
   * @param substitute staff number of the substitute
   */
  @Serdeable
  public record Substitution(@Nullable HandOver absent, @Nullable String substitute) {}

  /**
   * A swap.
   *
   * @param one what the one hands over
   * @param other what the other hands over
   */
  @Serdeable
  public record Swap(@Nullable HandOver one, @Nullable HandOver other) {}
}
