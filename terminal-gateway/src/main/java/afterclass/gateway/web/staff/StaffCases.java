package afterclass.gateway.web.staff;

import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.roster.EnteredFacts;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.facts.FactLine;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.form.Inputs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use case of the staff: the list of all, and what is known of one person. */
@Singleton
final class StaffCases {
  private final ReportSources sources;
  private final People people;
  private final SchoolClock clock;

  StaffCases(ReportSources sources, People people, SchoolClock clock) {
    this.sources = sources;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Returns the staff members with a text in their number, name or site.
   *
   * @param text the text; empty for everybody
   * @param left whether those who have left are listed, instead of the others
   */
  List<StaffView.Line> list(String text, boolean left) {
    RosterSnapshot roster = sources.roster();
    LocalDate today = clock.today();
    Map<String, Long> services =
        roster
            .weeklyLines()
            .filter(post -> !post.to().isBefore(today))
            .collect(Collectors.groupingBy(WeeklyPost::staff, Collectors.counting()));
    Map<String, Account> accounts = accounts();
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return roster.staff().stream()
        .filter(member -> member.to().isBefore(today) == left)
        .filter(member -> says(member).anyMatch(said -> said.contains(wanted)))
        .map(
            member ->
                new StaffView.Line(
                    member.no(),
                    member.name(),
                    site(member),
                    roster.assignedCards(member.no(), today),
                    services.getOrDefault(member.no(), 0L),
                    Optional.ofNullable(accounts.get(member.no())).map(Account::name).orElse(""),
                    StaffView.date(member.from()),
                    StaffView.date(member.to())))
        .toList();
  }

  private static Stream<String> says(StaffMember member) {
    return Stream.of(member.no(), member.name(), site(member))
        .map(said -> said.toLowerCase(Locale.ROOT));
  }

  private static String site(StaffMember member) {
    String site = member.site();
    return site == null ? "" : site;
  }

  /** Returns an account of each staff member who has any, an enabled one if there is one. */
  private Map<String, Account> accounts() {
    return people.accounts().stream()
        .filter(account -> !account.staff().isEmpty())
        .collect(
            Collectors.toMap(
                Account::staff, Function.identity(), (one, other) -> one.enabled() ? one : other));
  }

  /** Returns the number of staff members who have left. */
  long left() {
    LocalDate today = clock.today();
    return sources.roster().staff().stream().filter(m -> m.to().isBefore(today)).count();
  }

  /**
   * Returns a staff member.
   *
   * @param month month of the figures; the current one if blank
   */
  StaffView one(String no, String month, RosterWords words) {
    RosterSnapshot roster = sources.roster();
    StaffMember member = Inputs.staff(no, roster);
    LocalDate today = clock.today();
    YearMonth shown = month.isBlank() ? YearMonth.from(today) : Inputs.month("month", month);
    return new StaffView(
        member.no(),
        member.name(),
        site(member),
        member.key().text(),
        FactLine.mark(member),
        StaffView.date(member.from()),
        StaffView.date(member.to()),
        member.to().isBefore(today),
        today,
        facts(ImportKind.CARDS, no, Fact.ALWAYS).map(StaffView.Card::of).toList(),
        lines(ImportKind.ROSTER, no, today, words),
        lines(ImportKind.EXCEPTIONS, no, today, words),
        Optional.ofNullable(accounts().get(no)).map(StaffView.Login::of),
        shown,
        figures(no, shown, words));
  }

  private Stream<Fact> facts(ImportKind kind, String no, LocalDate from) {
    return new EnteredFacts(sources.roster()).of(List.of(kind), no, from, Fact.NEVER).stream();
  }

  private List<FactLine> lines(ImportKind kind, String no, LocalDate from, RosterWords words) {
    return facts(kind, no, from).map(fact -> FactLine.of(fact, words)).toList();
  }

  private List<StaffView.Figure> figures(String no, YearMonth month, RosterWords words) {
    Report days = Reports.named("days").orElseThrow();
    ReportQuery query = new ReportQuery(month.atDay(1), month.atEndOfMonth(), no, null, null);
    return StaffView.Figure.of(days.run(query, sources.still(), words.frame().words()).rows());
  }
}
