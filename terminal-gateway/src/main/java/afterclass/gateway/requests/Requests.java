package afterclass.gateway.requests;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.audit.SecondPerson;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.Leave;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.time.SchoolClock;
import afterclass.rules.policy.RequestRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The workflow of requests: submission within the policy, decision by a second person, execution.
 */
public final class Requests {
  /** The most characters of a reason or an answer. */
  static final int LONGEST = 300;

  private final RequestStore store;
  private final ImportService imports;
  private final LiveRoster roster;
  private final AuditTrail audit;
  private final PoliciesInForce policies;
  private final RequestCheck check;
  private final SchoolClock clock;

  /** Creates the workflow. */
  public Requests(
      RequestStore store,
      ImportService imports,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      SchoolClock clock) {
    this.store = store;
    this.imports = imports;
    this.roster = roster;
    this.audit = audit;
    this.policies = policies;
    this.clock = clock;
    this.check = new RequestCheck(policies, roster, clock);
  }

  /** Returns what the policy of a date lets teachers request. */
  public RequestRules rules(LocalDate date) {
    return policies.at(date).requests();
  }

  /** Returns the last date on which a punch or an appeal may be asked for about a date. */
  public LocalDate lastDay(LocalDate date) {
    return check.lastDay(date);
  }

  /** Returns how many more punches a staff member may ask for in the month of a date. */
  public int punchesLeft(String staff, LocalDate date) {
    return Math.max(0, rules(date).punchesAMonth() - punches(staff, YearMonth.from(date)));
  }

  /**
   * Returns the kind with a code.
   *
   * @throws ProblemException if there is none
   */
  public static RequestKind kind(String code) {
    return RequestKind.of(code)
        .orElseThrow(
            () ->
                new ProblemException("request-kind", code, String.join(", ", RequestRules.KINDS)));
  }

  /** Returns the request with a number; empty if there is none. */
  public Optional<Request> find(long id) {
    return store.find(id);
  }

  /** Returns the open requests, oldest first. */
  public List<Request> open() {
    return store.open();
  }

  /** Returns requests that are not open, newest first. */
  public List<Request> decided(RequestStore.Whose whose, long below, int most) {
    return store.decided(whose, below, most);
  }

  /** Returns a staff member's requests that begin on dates of a range, inclusive, newest first. */
  public List<Request> of(String staff, LocalDate from, LocalDate to) {
    return store.of(staff, from, to);
  }

  /**
   * Submits a request.
   *
   * @param what the leave's services, the punch's time or the appealed requirement, in the form of
   *     {@link Request#what}
   * @throws ProblemException if the policy does not allow it
   */
  public Request ask(
      RequestKind kind,
      String staff,
      LocalDate from,
      LocalDate to,
      String what,
      String reason,
      Actor by) {
    check.check(kind, from, to, what, reason);
    return store.inTransaction(
        () -> {
          Request request =
              new Request(
                  store.nextId(),
                  kind,
                  staff,
                  from,
                  to,
                  what.strip(),
                  PlainText.lines(reason).strip(),
                  by.name(),
                  clock.instant(),
                  RequestState.OPEN,
                  "",
                  null,
                  "");
          once(request);
          if (kind == RequestKind.MADE_UP) {
            quota(staff, from);
          }
          store.add(request);
          audit.record(by, "request.ask", name(request), "", request.inWords());
          return request;
        });
  }

  private static String name(Request request) {
    return "#" + request.id() + " " + request.staff();
  }

  /**
   * Refuses a request that is open already, and an appeal whose requirement is waived. It runs in
   * the transaction that stores the request, so that of two at the same time one is refused.
   */
  private void once(Request asked) {
    for (Request other : store.of(asked.staff(), asked.from(), asked.from())) {
      if (other.state() == RequestState.OPEN && asked.asksTheSameAs(other)) {
        throw new ProblemException("request-twice", name(other), other.askedBy());
      }
    }
    boolean waived =
        asked.kind() == RequestKind.APPEAL
            && roster.snapshot().leave(asked.staff(), asked.from()).contains(asked.what());
    if (waived) {
      throw new ProblemException("request-waived", asked.staff(), asked.from());
    }
  }

  private void quota(String staff, LocalDate date) {
    YearMonth month = YearMonth.from(date);
    if (punches(staff, month) >= rules(date).punchesAMonth()) {
      throw new ProblemException("request-quota", month.toString(), rules(date).punchesAMonth());
    }
  }

  /** Returns how many punches of a month were asked for and not refused or withdrawn. */
  private int punches(String staff, YearMonth month) {
    return (int)
        store.of(staff, month.atDay(1), month.atEndOfMonth()).stream()
            .filter(r -> r.kind() == RequestKind.MADE_UP)
            .filter(r -> r.state() == RequestState.OPEN || r.state() == RequestState.APPROVED)
            .count();
  }

  /**
   * Decides on a request; an approved one takes effect at once, and its days are judged again.
   *
   * @param ownStaff the decider's staff number; empty for none
   * @param answer reply to the submitter; required to refuse
   * @throws ProblemException if the request is decided already, or the decider submitted it or is
   *     its subject
   */
  public Request decide(long id, boolean approve, String answer, Actor by, String ownStaff) {
    if ((!approve && answer.isBlank()) || answer.length() > LONGEST) {
      throw new ProblemException("request-reason", "", LONGEST);
    }
    String said = PlainText.lines(answer).strip();
    return store.inTransaction(
        () -> {
          Request open = open(id);
          if (open.askedBy().equals(by.name()) || open.staff().equals(ownStaff)) {
            throw new ProblemException("request-own", name(open));
          }
          if (approve) {
            new SecondPerson(audit, clock.source()).check(open.askedBy(), by.name());
          }
          RequestState outcome = approve ? RequestState.APPROVED : RequestState.REFUSED;
          Request decided = open.decided(outcome, by.name(), clock.instant(), said);
          store.decide(decided);
          if (approve) {
            carryOut(decided, by);
          }
          audit.record(
              by, approve ? "request.approve" : "request.refuse", name(open), open.inWords(), said);
          return decided;
        });
  }

  private Request open(long id) {
    Request request =
        store.find(id).orElseThrow(() -> new ProblemException("unknown-request", "#" + id));
    if (request.state() != RequestState.OPEN) {
      throw new ProblemException("request-decided", name(request), request.decidedBy());
    }
    return request;
  }

  private void carryOut(Request request, Actor by) {
    ImportKind kind = request.kind() == RequestKind.MADE_UP ? ImportKind.MADE_UP : ImportKind.LEAVE;
    Map<String, String> row =
        request.kind() == RequestKind.MADE_UP
            ? Map.of(
                "date", request.from().toString(),
                "staffNo", request.staff(),
                "time", request.what(),
                "action", "add",
                "reason", remark(request))
            : Map.of(
                "staffNo", request.staff(),
                "from", request.from().toString(),
                "to", request.to().toString(),
                "covers", covers(request));
    ImportResult taken = imports.enter(kind, List.of(row), by);
    if (!taken.problems().isEmpty()) {
      RowProblem problem = taken.problems().get(0);
      throw new ProblemException("request-not-taken", problem.found(), (Phrase) problem::expected);
    }
  }

  /**
   * Returns what the leave covers, including what earlier leave of the same dates covers: one fact
   * states both, and the import of a row replaces the fact of those dates.
   */
  private String covers(Request request) {
    Set<String> before =
        Leave.covered(roster.snapshot(), request.staff(), request.from(), request.to());
    return before.isEmpty() ? request.what() : String.join(";", before) + ";" + request.what();
  }

  /** Returns the remark of the fact: one line, whatever the reason has in it. */
  private static String remark(Request request) {
    String reason = PlainText.seen(PlainText.line(request.reason()));
    String text = "#" + request.id() + " " + request.decidedBy() + ": " + reason;
    return PlainText.cut(text, LONGEST);
  }

  /** Withdraws the actor's own open request. */
  public Request withdraw(long id, Actor by) {
    return store.inTransaction(
        () -> {
          Request open = open(id);
          if (!open.askedBy().equals(by.name())) {
            throw new ProblemException("request-of-another", name(open));
          }
          Request decided = open.decided(RequestState.WITHDRAWN, by.name(), clock.instant(), "");
          store.decide(decided);
          audit.record(by, "request.withdraw", name(open), open.inWords(), "");
          return decided;
        });
  }
}
