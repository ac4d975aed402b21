package afterclass.gateway.web.desk;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.SheetDuty;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.ServiceDefinition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The use case of the top of the first page: what a viewer has to do next. */
@Singleton
public final class Desk {
  /** Number of days in which the first sign-in sheet is looked for, today included. */
  private static final int DAYS_AHEAD = 8;

  private final FirstSteps first;
  private final TerminalDues dues;
  private final ReportSources sources;
  private final WaitingNumbers numbers;
  private final People people;
  private final SchoolClock clock;

  Desk(
      FirstSteps first,
      TerminalDues dues,
      ReportSources sources,
      WaitingNumbers numbers,
      People people,
      SchoolClock clock) {
    this.first = first;
    this.dues = dues;
    this.sources = sources;
    this.numbers = numbers;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Returns the step of a new school after the import of a file: leave after the roster, while none
   * is entered.
   *
   * @param kind kind of the file
   */
  public Optional<DeskView.Step> next(Viewer viewer, Messages words, ImportKind kind) {
    return steps(viewer, words).stream()
        .filter(step -> kind == ImportKind.ROSTER && step.optional() && !step.done())
        .findFirst()
        .or(() -> next(viewer, words));
  }

  /**
   * Returns the first step of a new school that is to be done; empty for who does not take them.
   */
  public Optional<DeskView.Step> next(Viewer viewer, Messages words) {
    List<DeskView.Step> open =
        steps(viewer, words).stream().filter(step -> !step.done() && !step.optional()).toList();
    // Whether anybody needs a card depends on the time clocks.
    return open.stream()
        .filter(step -> step.id().equals("terminals"))
        .filter(step -> open.get(0).id().equals("cards"))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private List<DeskView.Step> steps(Viewer viewer, Messages words) {
    boolean sets = viewer.may(Permission.ENTER) && viewer.may(Permission.PEOPLE);
    return sets ? first.all(words) : List.of();
  }

  /** Returns what a viewer has to do. */
  public DeskView of(Viewer viewer, Messages words) {
    List<DeskView.Step> steps = steps(viewer, words);
    List<DeskView.Step> needed = steps.stream().filter(step -> !step.optional()).toList();
    int done = (int) needed.stream().filter(DeskView.Step::done).count();
    boolean works =
        Stream.of(Permission.ENTER, Permission.INSPECT, Permission.APPROVE).anyMatch(viewer::may);
    // The teachers' accounts can wait; what the day needs cannot.
    boolean ready =
        needed.stream().allMatch(step -> step.done() || step.id().equals(FirstSteps.ACCOUNTS));
    boolean all = done == needed.size();
    return new DeskView(all ? List.of() : steps, done, works, waiting(viewer, ready, words));
  }

  private List<DeskView.Waiting> waiting(Viewer viewer, boolean ready, Messages words) {
    List<DeskView.Waiting> all = new ArrayList<>();
    if (viewer.may(Permission.APPROVE)) {
      add(all, "requests", numbers.toDecide(viewer), "/requests", words);
      add(all, "months", numbers.toApprove(viewer), "/closing", words);
    }
    if (viewer.may(Permission.ENTER)) {
      RosterSnapshot roster = sources.roster();
      LocalDate today = clock.today();
      LocalTime now = LocalTime.ofInstant(clock.instant(), clock.zone());
      long unsigned = SheetDuty.of(roster, sources.policy(), today).open(now);
      add(all, "sheet", unsigned, "/sheet/" + today, words);
      if (ready) {
        all.addAll(dues.of(roster, words));
        firstSheet(roster, today, words).ifPresent(all::add);
      }
      add(all, "held", numbers.held(), "/held", words);
      add(all, "cards", numbers.cards(), "/cards", words);
      add(all, "roster-over", first.rosterOver(roster) ? 1 : 0, "/roster#pattern", words);
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

  /**
   * Returns the first sign-in sheet that has to be printed, for a school of which nothing was
   * judged yet: without it the lesson hours of that day wait for the signatures.
   */
  private Optional<DeskView.Waiting> firstSheet(
      RosterSnapshot roster, LocalDate today, Messages words) {
    if (sources.ledger().end().id() > 0) {
      return Optional.empty();
    }
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .map(date -> SheetDuty.of(roster, sources.policy(), date))
        .filter(duty -> duty.people() > 0)
        .findFirst()
        .map(
            duty -> {
              LocalDate date = duty.policy().date();
              String says = words.text("waiting.first-sheet", duty.people(), date);
              return new DeskView.Waiting("first-sheet", says, "/sheet/" + date);
            });
  }

  private static void add(
      List<DeskView.Waiting> all, String id, long number, String href, Messages words) {
    if (number > 0) {
      all.add(new DeskView.Waiting(id, words.text("waiting." + id, number), href));
    }
  }

  /** Returns the number of today's posts that have begun and lack the result of somebody there. */
  private long notInspected() {
    LocalDate today = clock.today();
    LocalTime now = LocalTime.ofInstant(clock.instant(), clock.zone());
    RosterSnapshot roster = sources.roster();
    PolicyInForce policy = sources.policy().on(today);
    List<String> assigned = roster.assignedOn(today);
    return policy.services().stream()
        .filter(ServiceDefinition::duty)
        .filter(post -> hasBegun(post, now))
        .map(ServiceDefinition::id)
        .filter(
            post ->
                assigned.stream().anyMatch(no -> isUnseen(new StaffDay(no, today), post, policy)))
        .count();
  }

  private static boolean hasBegun(ServiceDefinition post, LocalTime now) {
    LocalTime from = post.from();
    return from == null || !now.isBefore(from);
  }

  /** Returns whether a person has a post, is not on leave from it and has no result. */
  private boolean isUnseen(StaffDay day, String post, PolicyInForce policy) {
    RosterSnapshot roster = sources.roster();
    return roster.services(day.staff(), day.date()).contains(post)
        && !policy.excuses(roster.leave(day.staff(), day.date()), post)
        && roster.inspections(day.staff(), day.date()).stream()
            .noneMatch(inspected -> inspected.service().equals(post));
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
