package afterclass.gateway.web.requests;

import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Today;
import afterclass.gateway.web.self.OwnRequests;
import afterclass.rules.policy.RequestRules;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leave, forgotten punches and appeals. */
@Controller("/api/requests")
@Secured({May.SEE, May.ASK})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Requests")
public final class RequestsApi {
  private static final int MOST_DECIDED = 1000;

  private final Requests requests;
  private final ReportSources sources;
  private final MonthEnd months;
  private final Today today;

  RequestsApi(Requests requests, ReportSources sources, MonthEnd months, Today today) {
    this.requests = requests;
    this.sources = sources;
    this.months = months;
    this.today = today;
  }

  /** The open requests, oldest first, then the last thousand that were decided, newest first. */
  @Get
  List<RequestView> all(HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    return Stream.concat(
            requests.open().stream(),
            requests.decided(OwnRequests.of(viewer), Long.MAX_VALUE, MOST_DECIDED).stream())
        .filter(r -> viewer.maySee(r.staff()) || r.askedBy().equals(viewer.account()))
        .map(this::view)
        .toList();
  }

  /**
   * What may be asked for about a date, as its plan says.
   *
   * @param date business date; today if left out
   */
  @Get("/rules")
  RulesView rules(@QueryValue @Nullable String date) {
    LocalDate asked = date == null || date.isBlank() ? today.date() : Inputs.date("date", date);
    return RulesView.of(asked, requests.rules(asked));
  }

  /**
   * Asks for leave, a forgotten punch or that a requirement be waived, as the plan allows it.
   *
   * @param asked what is asked for
   */
  @Post
  @Secured(May.ASK)
  RequestView ask(@Body NewRequest asked, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    LocalDate from = Inputs.date("from", asked.from());
    String to = asked.to();
    return view(
        requests.ask(
            Requests.kind(Inputs.required("kind", asked.kind())),
            Inputs.askedFor(viewer, asked.staff() == null ? "" : asked.staff(), sources.roster()),
            from,
            to == null ? from : Inputs.date("to", to),
            Inputs.required("what", asked.what()),
            Inputs.required("reason", asked.reason()),
            viewer.actor()));
  }

  /**
   * Agrees to a request of somebody else, or not. What is approved holds at once.
   *
   * @param id its number
   * @param said the decision
   */
  @Post("/{id}/decision")
  @Secured(May.APPROVE)
  RequestView decide(long id, @Body Decision said, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    return view(
        requests.decide(
            id,
            Inputs.required("approve", said.approve()),
            said.answer() == null ? "" : said.answer(),
            viewer.actor(),
            viewer.staff()));
  }

  /**
   * Takes an own request back.
   *
   * @param id its number
   */
  @Delete("/{id}")
  @Secured(May.ASK)
  RequestView withdraw(long id, HttpRequest<?> request) {
    return view(requests.withdraw(id, Viewer.of(request).actor()));
  }

  private RequestView view(Request request) {
    return RequestView.of(request, months);
  }

  /**
   * A request.
   *
   * @param id its number
   * @param kind leave, made-up or appeal
   * @param staff staff number
   * @param from first date
   * @param to last date, included
   * @param what of leave what it covers, of a made-up punch its time, of an appeal the requirement
   * @param reason why
   * @param askedBy account that asked
   * @param askedAt when
   * @param state open, approved, refused or withdrawn
   * @param decidedBy account that decided
   * @param decidedAt when
   * @param answer what the decision said
   * @param closedMonths the closed months that it is about, as {@code 2026-11}: once approved it
   *     changes no monthly sheet of theirs, and is paid after a correction was submitted and
   *     approved
   */
  @Serdeable
  public record RequestView(
      long id,
      String kind,
      String staff,
      LocalDate from,
      LocalDate to,
      String what,
      String reason,
      String askedBy,
      Instant askedAt,
      String state,
      String decidedBy,
      @Nullable Instant decidedAt,
      String answer,
      List<String> closedMonths) {

    public static RequestView of(Request r, MonthEnd months) {
      return new RequestView(
          r.id(),
          r.kind().code(),
          r.staff(),
          r.from(),
          r.to(),
          r.what(),
          r.reason(),
          r.askedBy(),
          r.askedAt(),
          r.state().code(),
          r.decidedBy(),
          r.decidedAt(),
          r.answer(),
          months.closed(r.from(), r.to()).stream().map(YearMonth::toString).toList());
    }
  }

  /**
   * What may be asked for.
   *
   * @param date business date
   * @param kinds leave, made-up and appeal, as far as the plan allows them
   * @param punchesAMonth how many made-up punches a staff member may have in a calendar month
   * @param workingDays how many school days after a day a punch or an appeal may be asked for
   */
  @Serdeable
  public record RulesView(LocalDate date, List<String> kinds, int punchesAMonth, int workingDays) {

    public static RulesView of(LocalDate date, RequestRules rules) {
      return new RulesView(date, rules.kinds(), rules.punchesAMonth(), rules.workingDays());
    }
  }

  /**
   * What is asked for.
   *
   * @param kind leave, made-up or appeal
   * @param staff staff number; without it the own one
   * @param from first date, or the day
   * @param to last date of leave; without it the first
   * @param what of leave {@code *} or services, of a made-up punch its time as 07:05, of an appeal
   *     the requirement
   * @param reason why
   */
  @Serdeable
  public record NewRequest(
      @Nullable String kind,
      @Nullable String staff,
      @Nullable String from,
      @Nullable String to,
      @Nullable String what,
      @Nullable String reason) {}

  /**
   * A decision.
   *
   * @param approve whether it is agreed to
   * @param answer what is said to whoever asked; needed to refuse
   */
  @Serdeable
  public record Decision(@Nullable Boolean approve, @Nullable String answer) {}
}
