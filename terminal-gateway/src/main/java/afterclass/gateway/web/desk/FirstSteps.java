package afterclass.gateway.web.desk;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.people.AccountSlips;
import afterclass.gateway.web.terminals.HeardTerminals;
import afterclass.gateway.web.terminals.TerminalCases;
import afterclass.gateway.web.terminals.TerminalView;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a new school, from its name to the accounts of its teachers. */
@Singleton
final class FirstSteps {
  /** The id of the step for the teachers' accounts, without which days are judged all the same. */
  static final String ACCOUNTS = "accounts";

  private final ReportSources sources;
  private final SchoolClock clock;
  private final TerminalCases terminals;
  private final HeardTerminals heard;
  private final People people;
  private final AccountSlips slips;
  private final SchoolName school;

  /** Who had weekly services at the last look; {@code null} before the first. */
  private volatile @Nullable Rostered rostered;

  FirstSteps(
      ReportSources sources,
      SchoolClock clock,
      TerminalCases terminals,
      HeardTerminals heard,
      People people,
      AccountSlips slips,
      SchoolName school) {
    this.sources = sources;
    this.clock = clock;
    this.terminals = terminals;
    this.heard = heard;
    this.people = people;
    this.slips = slips;
    this.school = school;
  }

  /**
   * Who has weekly services.
   *
   * @param roster the facts
   * @param today the date
   * @param staff numbers of those with services today or later
   * @param last the last date of all weekly services; empty if none was ever entered
   */
  private record Rostered(
      RosterSnapshot roster, LocalDate today, Set<String> staff, Optional<LocalDate> last) {
    static Rostered of(RosterSnapshot roster, LocalDate today) {
      List<WeeklyPost> lines = roster.weeklyLines().toList();
      return new Rostered(
          roster,
          today,
          lines.stream()
              .filter(post -> !post.to().isBefore(today))
              .map(WeeklyPost::staff)
              .collect(Collectors.toUnmodifiableSet()),
          lines.stream().map(WeeklyPost::to).max(Comparator.naturalOrder()));
    }
  }

  /** Returns the steps in their order. */
  List<DeskView.Step> all(Messages words) {
    RosterSnapshot roster = sources.roster();
    return List.of(
        school(words),
        staff(roster, words),
        calendar(roster, words),
        roster(roster, words),
        leave(roster, words),
        cards(roster, words),
        terminals(words),
        accounts(words));
  }

  private DeskView.Step school(Messages words) {
    String plan = PlanNames.version(sources.policy().at(clock.today()), words);
    String name = school.text();
    boolean named = !name.isEmpty();
    String says =
        named ? words.text("steps.school-is", name, plan) : words.text("steps.school-none", plan);
    return new DeskView.Step("school", named, words.text("steps.school"), says, "/school", "");
  }

  private DeskView.Step staff(RosterSnapshot roster, Messages words) {
    long number = active(roster).count();
    return step(ImportKind.STAFF, number, "/staff", words);
  }

  private Stream<StaffMember> active(RosterSnapshot roster) {
    LocalDate today = clock.today();
    return roster.staff().stream().filter(member -> member.activeOn(today));
  }

  private static DeskView.Step step(ImportKind kind, long number, String href, Messages words) {
    String id = kind.verb();
    String says =
        number == 0 ? words.text("steps.none") : words.text("steps." + id + "-are", number);
    return new DeskView.Step(id, number > 0, words.text("steps." + id), says, href, id);
  }

  private static DeskView.Step calendar(RosterSnapshot roster, Messages words) {
    return step(ImportKind.CALENDAR, roster.calendarEntries(), "/roster#calendar", words);
  }

  private DeskView.Step roster(RosterSnapshot roster, Messages words) {
    Optional<LocalDate> last = rostered(roster).last();
    long number = rostered(roster).staff().size();
    String says =
        number == 0
            ? last.map(date -> words.text("steps.roster-over", date))
                .orElseGet(() -> words.text("steps.none"))
            : words.text("steps.roster-are", number);
    return new DeskView.Step(
        "roster",
        last.isPresent(),
        words.text("steps.roster"),
        says,
        "/roster#pattern",
        ImportKind.ROSTER.verb());
  }

  /**
   * Returns the step of leave, which is over once the first lesson hours were judged without any.
   */
  private DeskView.Step leave(RosterSnapshot roster, Messages words) {
    String id = ImportKind.LEAVE.verb();
    long number = roster.leaves();
    boolean judged = sources.ledger().end().id() > 0;
    String none = words.text(judged ? "steps.leave-later" : "steps.leave-none");
    String says = number == 0 ? none : words.text("steps.leave-are", number);
    boolean done = number > 0 || judged;
    return new DeskView.Step(
        id, done, words.text("steps.leave"), says, "/facts?kind=" + id, id, true);
  }

  /** Returns whether all weekly services are over, as after the last day of a term. */
  boolean rosterOver(RosterSnapshot roster) {
    return rostered(roster).last().isPresent() && rostered(roster).staff().isEmpty();
  }

  /** Returns who has weekly services; looked through again after a change of the facts. */
  private Rostered rostered(RosterSnapshot roster) {
    LocalDate today = clock.today();
    Rostered known = rostered;
    if (known == null || known.roster() != roster || !known.today().equals(today)) {
      known = Rostered.of(roster, today);
      rostered = known;
    }
    return known;
  }

  /**
   * Returns the number of rostered staff members in service who have no card today; 0 if all time
   * clocks identify people by staff number, so that nobody needs a card.
   */
  long withoutCard(RosterSnapshot roster) {
    if (byNumber()) {
      return 0;
    }
    Set<String> rostered = rostered(roster).staff();
    return active(roster)
        .filter(member -> rostered.contains(member.no()))
        .filter(member -> roster.assignedCards(member.no(), clock.today()).isEmpty())
        .count();
  }

  private DeskView.Step cards(RosterSnapshot roster, Messages words) {
    LocalDate today = clock.today();
    long with = active(roster).filter(m -> !roster.assignedCards(m.no(), today).isEmpty()).count();
    boolean byNumber = byNumber();
    return new DeskView.Step(
        "cards",
        with > 0 || byNumber,
        words.text("steps.cards"),
        cardsSay(roster, with, byNumber, words),
        "/staff",
        ImportKind.CARDS.verb());
  }

  private String cardsSay(RosterSnapshot roster, long with, boolean byNumber, Messages words) {
    if (byNumber) {
      return words.text("steps.cards-by-number", with);
    }
    return with == 0
        ? words.text("steps.none")
        : words.text("steps.cards-are", with, withoutCard(roster));
  }

  /** Returns whether there are time clocks, and all of them identify people by staff number. */
  private boolean byNumber() {
    List<TerminalView> all = terminals.all().terminals();
    return !all.isEmpty() && all.stream().allMatch(TerminalView::byStaffNumber);
  }

  private DeskView.Step terminals(Messages words) {
    List<TerminalView> all = terminals.all().terminals();
    if (all.stream().noneMatch(this::usable)) {
      String none =
          all.isEmpty()
              ? words.text("steps.none")
              : words.text("steps.terminals-silent", all.size());
      String label = words.text("steps.terminals");
      return new DeskView.Step("terminals", false, label, none, "/terminals/new", "");
    }
    long up = all.stream().filter(TerminalView::up).count();
    long files = all.stream().filter(TerminalView::byFile).count();
    String says =
        files == 0
            ? words.text("steps.terminals-are", all.size(), up)
            : words.text("steps.terminals-file", all.size(), up, files);
    return new DeskView.Step(
        "terminals", true, words.text("steps.terminals"), says, "/terminals", "");
  }

  /**
   * Returns whether a terminal gives the school its punches: its records come in files, or it was
   * heard at least once. The store remembers that, so that a restart does not bring the step back.
   */
  private boolean usable(TerminalView terminal) {
    return terminal.byFile() || heard.heard(terminal);
  }

  private DeskView.Step accounts(Messages words) {
    long with =
        people.accounts().stream()
            .map(Account::staff)
            .filter(no -> !no.isEmpty())
            .distinct()
            .count();
    int without = slips.without().size();
    String says =
        with == 0
            ? words.text("steps.accounts-none", without)
            : words.text("steps.accounts-are", with, without);
    return new DeskView.Step(ACCOUNTS, with > 0, words.text("steps.accounts"), says, "/slips", "");
  }
}
