package afterclass.gateway.web.requests;

import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.RequestStore.Whose;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Inputs;
import afterclass.rules.policy.RequestRules;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The use case of requests for leave, make-up punches and appeals, and of decisions on them. */
@Singleton
public final class RequestCases {
  private static final int MOST_DECIDED = 1000;

  private final Requests requests;
  private final ReportSources sources;
  private final ClosedMonths months;
  private final SchoolClock clock;

  RequestCases(Requests requests, ReportSources sources, ClosedMonths months, SchoolClock clock) {
    this.requests = requests;
    this.sources = sources;
    this.months = months;
    this.clock = clock;
  }

  /** Returns the requests a viewer may see: the open, then the last decided ones, newest first. */
  List<RequestView> all(Viewer viewer, Messages words) {
    List<Request> all =
        Stream.concat(
                requests.open().stream(),
                requests.decided(whose(viewer), Long.MAX_VALUE, MOST_DECIDED).stream())
            .filter(request -> sees(viewer, request))
            .toList();
    return views(all, sources.still(), words);
  }

  /**
   * Returns the requests that the page shows to a viewer.
   *
   * @param below number below which the decided requests begin
   */
  RequestsView page(Viewer viewer, long below, Messages words) {
    ReportSources still = sources.still();
    return new RequestsView(
        views(
            requests.open().stream().filter(request -> sees(viewer, request)).toList(),
            still,
            words),
        views(requests.decided(whose(viewer), below, RequestsView.PAGE), still, words),
        viewer.may(Permission.ASK) ? requests.rules(clock.today()).kinds() : List.of(),
        still.policy().on(clock.today()).services().stream()
            .map(s -> new RequestsView.Service(s.id(), words.pick(s.nameZh(), s.nameEn())))
            .toList(),
        clock.today(),
        still.zone());
  }

  /** Returns the decided requests a viewer may see: all, or the viewer's own and submitted ones. */
  private static Whose whose(Viewer viewer) {
    return viewer.may(Permission.SEE)
        ? Whose.EVERYBODYS
        : new Whose(false, viewer.may(Permission.SEE_OWN) ? viewer.staff() : "", viewer.account());
  }

  private static boolean sees(Viewer viewer, Request request) {
    return viewer.maySee(request.staff()) || request.askedBy().equals(viewer.account());
  }

  /** Returns the view of one request. */
  RequestView view(Request request, Messages words) {
    return views(List.of(request), sources.still(), words).get(0);
  }

  private List<RequestView> views(List<Request> all, ReportSources still, Messages words) {
    List<YearMonth> closed = all.isEmpty() ? List.of() : months.closedMonths();
    return all.stream().map(one -> RequestView.of(one, closed, still, words)).toList();
  }

  /** Returns the requests about a staff member's day. */
  public List<RequestView> about(String staff, LocalDate date, Messages words) {
    return about(staff, date, date, words);
  }

  /** Returns the requests about a staff member's days that begin in a range, newest first. */
  public List<RequestView> about(String staff, LocalDate from, LocalDate to, Messages words) {
    return views(requests.of(staff, from, to), sources.still(), words);
  }

  /** Returns what a viewer may request about a staff member's day, and until when. */
  public Askable askable(String staff, LocalDate date, Viewer viewer, Messages words) {
    boolean mayAsk =
        viewer.may(Permission.ASK)
            && (staff.equals(viewer.staff()) || viewer.may(Permission.ENTER));
    return mayAsk ? Askable.of(requests, staff, date, clock.today(), words) : Askable.NOTHING;
  }

  /**
   * Returns what the policy allows to be requested about a date.
   *
   * @param date business date; today if blank
   */
  public RulesView rules(@Nullable String date) {
    String said = Inputs.filled(date);
    LocalDate asked = said == null ? clock.today() : Inputs.date("date", said);
    return RulesView.of(asked, requests.rules(asked));
  }

  /** Submits a request. */
  Request ask(NewRequest asked, Viewer viewer) {
    LocalDate from = Inputs.date("from", asked.from());
    String to = asked.to();
    return requests.ask(
        Requests.kind(Inputs.required("kind", asked.kind())),
        Inputs.askedFor(viewer, asked.staff() == null ? "" : asked.staff(), sources.roster()),
        from,
        to == null ? from : Inputs.date("to", to),
        Inputs.required("what", asked.what()),
        Inputs.required("reason", asked.reason()),
        viewer.actor());
  }

  /** Approves or refuses a request. */
  Request decide(long id, boolean approve, String answer, Viewer viewer) {
    return requests.decide(id, approve, answer, viewer.actor(), viewer.staff());
  }

  /**
   * Withdraws the viewer's own request.
   *
   * @throws ProblemException for a request that the viewer may not see, as for one that does not
   *     exist
   */
  Request withdraw(long id, Viewer viewer) {
    if (requests.find(id).filter(request -> sees(viewer, request)).isEmpty()) {
      throw new ProblemException("unknown-request", "#" + id);
    }
    return requests.withdraw(id, viewer.actor());
  }

  /**
   * The kinds and limits of requests.
   *
   * @param date business date
   * @param kinds leave, made-up and appeal, as far as the policy allows them
   * @param punchesAMonth how many make-up punches a staff member may have in a calendar month
   * @param workingDays how many school days after a day a punch or an appeal may be asked for
   */
  @Serdeable
  public record RulesView(LocalDate date, List<String> kinds, int punchesAMonth, int workingDays) {

    public static RulesView of(LocalDate date, RequestRules rules) {
      return new RulesView(date, rules.kinds(), rules.punchesAMonth(), rules.workingDays());
    }
  }

  /**
   * A new request.
   *
   * @param kind leave, made-up or appeal
   * @param staff staff number; without it the own one
   * @param from first date, or the day
   * @param to last date of leave; without it the first
   * @param what of leave {@code *} or services, of a make-up punch its time as 07:05, of an appeal
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
}
