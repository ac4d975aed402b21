package afterclass.gateway.web.desk;

import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The use case of the top of the first page: what a viewer has to do next. */
@Singleton
public final class Desk {
  /** How far back services on hold and unregistered cards are looked for, like on their pages. */
  private static final int DAYS = 60;

  private final FirstSteps first;
  private final ReportSources sources;
  private final Requests requests;
  private final ClosedMonths months;
  private final People people;
  private final SchoolClock clock;

  Desk(
      FirstSteps first,
      ReportSources sources,
      Requests requests,
      ClosedMonths months,
      People people,
      SchoolClock clock) {
    this.first = first;
    this.sources = sources;
    this.requests = requests;
    this.months = months;
    this.people = people;
    this.clock = clock;
  }

  /** Returns what a viewer has to do. */
  public DeskView of(Viewer viewer, Messages words) {
    boolean sets = viewer.may(Permission.ENTER) && viewer.may(Permission.PEOPLE);
    List<DeskView.Step> steps = sets ? first.all(words) : List.of();
    int done = (int) steps.stream().filter(DeskView.Step::done).count();
    boolean works =
        Stream.of(Permission.ENTER, Permission.INSPECT, Permission.APPROVE).anyMatch(viewer::may);
    return new DeskView(
        done == steps.size() ? List.of() : steps, done, works, waiting(viewer, words));
  }

  private List<DeskView.Waiting> waiting(Viewer viewer, Messages words) {
    List<DeskView.Waiting> all = new ArrayList<>();
    if (viewer.may(Permission.APPROVE)) {
      add(all, "requests", toDecide(viewer), "/requests", words);
      add(all, "months", toApprove(viewer), "/closing", words);
    }
    if (viewer.may(Permission.ENTER)) {
      RosterSnapshot roster = sources.roster();
      LocalDate today = clock.today();
      LocalDate from = today.minusDays(DAYS);
      add(all, "held", held(from, today), "/held", words);
      add(all, "cards", sources.punches().unknownCards(from, today).size(), "/cards", words);
      add(all, "without-card", first.withoutCard(roster), "/staff", words);
    }
    if (viewer.may(Permission.INSPECT)) {
      add(all, "inspections", notInspected(), "/inspections", words);
    }
    if (viewer.may(Permission.PEOPLE)) {
      add(all, "one-administrator", alone() ? 1 : 0, "/people", words);
    }
    return List.copyOf(all);
  }

  private static void add(
      List<DeskView.Waiting> all, String id, long number, String href, Messages words) {
    if (number > 0) {
      all.add(new DeskView.Waiting(id, words.text("waiting." + id, number), href));
    }
  }

  /** Returns the number of requests that the viewer may decide: not their own. */
  private long toDecide(Viewer viewer) {
    return requests.open().stream()
        .filter(request -> !request.askedBy().equals(viewer.account()))
        .filter(request -> !request.staff().equals(viewer.staff()))
        .count();
  }

  private long toApprove(Viewer viewer) {
    Stream<MonthSheet> closes = months.open(months.next(), MonthSheet.SheetPurpose.CLOSE).stream();
    Stream<YearMonth> closed = months.closedMonths().stream();
    return Stream.concat(
            closes,
            closed.flatMap(
                month -> months.open(month, MonthSheet.SheetPurpose.CORRECTION).stream()))
        .filter(sheet -> !sheet.proposedBy().equals(viewer.account()))
        .count();
  }

  private long held(LocalDate from, LocalDate to) {
    return sources.ledger().standing(from, to).stream()
        .filter(entry -> entry.status() == ServiceStatus.HELD)
        .map(Desk::day)
        .distinct()
        .count();
  }

  private static StaffDay day(LedgerEntry entry) {
    return new StaffDay(entry.staff(), entry.date());
  }

  /** Returns the number of today's posts without a result of an inspection. */
  private long notInspected() {
    LocalDate today = clock.today();
    RosterSnapshot roster = sources.roster();
    List<String> posts =
        sources.policy().on(today).services().stream()
            .filter(ServiceDefinition::duty)
            .map(ServiceDefinition::id)
            .toList();
    return roster.assignedOn(today).stream()
        .mapToLong(
            no ->
                roster.services(no, today).stream()
                    .filter(posts::contains)
                    .filter(
                        post ->
                            roster.inspections(no, today).stream()
                                .noneMatch(inspected -> inspected.service().equals(post)))
                    .count())
        .sum();
  }

  /** Returns whether nobody could make a new password for the only administrator. */
  private boolean alone() {
    return people.accounts().stream()
            .filter(Account::enabled)
            .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
            .count()
        == 1;
  }
}
