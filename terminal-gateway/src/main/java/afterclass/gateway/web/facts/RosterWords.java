package afterclass.gateway.web.facts;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Conflict;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.FactWording;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.Leave;
import afterclass.gateway.roster.Post;
import afterclass.gateway.roster.SchoolWeeks;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.gateway.roster.Weeks;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.page.PageContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts of facts, posts and conflicts in the reader's language.
 *
 * @param frame page with the reader's language
 * @param sources source of names
 */
public record RosterWords(PageContext frame, ReportSources sources) implements FactWording {
  public RosterWords {
    sources = sources.still();
  }

  /**
   * A conflict in the roster.
   *
   * @param date business date
   * @param dates the date, or all of several, as text
   * @param says the conflict as a sentence
   */
  public record ConflictLine(LocalDate date, String dates, String says) {}

  /** Returns conflicts with their sentences. */
  public List<ConflictLine> conflicts(List<Conflict> conflicts) {
    return conflicts.stream()
        .map(
            conflict ->
                new ConflictLine(conflict.date(), frame.date(conflict.date()), of(conflict)))
        .toList();
  }

  /** Returns a conflict as a sentence, without its date. */
  public String of(Conflict conflict) {
    return of(conflict, service(conflict.date(), conflict.service()));
  }

  /** Returns a conflict as a sentence about services that are named. */
  String of(Conflict conflict, String services) {
    boolean twice = conflict.other().equals(conflict.service());
    String key = twice ? "twice" : Codes.of(conflict.kind());
    return frame.text(
        "roster.conflict." + key,
        sources.who(conflict.staff()),
        services,
        service(conflict.date(), conflict.other()));
  }

  /**
   * Returns the origin of a person's post, and any leave; for the pattern whether the post is one
   * of odd or even weeks, and empty for every week.
   */
  public String mark(Post post) {
    List<String> marks = new ArrayList<>();
    if (post.weeks() != Weeks.EVERY) {
      marks.add(weeks(post.weeks()));
    }
    String origin = Codes.of(post.origin());
    boolean nobody = post.other().isEmpty() && post.origin() == Post.Origin.GIVEN_UP;
    if (post.origin() != Post.Origin.PATTERN) {
      marks.add(
          frame.text(
              "roster.origin." + (nobody ? "cancelled" : origin), sources.who(post.other())));
    }
    if (post.excused()) {
      marks.add(frame.text("roster.excused"));
    }
    return String.join(frame.text("list.separator"), marks);
  }

  private String weeks(Weeks weeks) {
    return word(Codes.of(weeks));
  }

  /** Returns a school week as a sentence: its number, odd or even, and from when it counts. */
  public String week(SchoolWeeks.Week week) {
    String key = week.stated() ? "roster.school-week" : "roster.school-week.assumed";
    return frame.text(key, week.number(), weeks(week.kind()), week.first());
  }

  /** Returns the name of a kind of facts. */
  public String kind(ImportKind kind) {
    return frame.text("roster.kind." + kind.verb());
  }

  /** Returns the kinds of facts as the options of a form. */
  public List<Choice> kinds(List<ImportKind> kinds) {
    return kinds.stream().map(kind -> new Choice(kind.verb(), kind(kind))).toList();
  }

  /** Returns a fact in one line: its person, its dates and its content. */
  String line(Fact fact) {
    String who = fact.staff().isEmpty() ? "" : sources.who(fact.staff());
    return String.join(" ", who, dates(fact), says(fact));
  }

  /** Returns the dates of a fact. */
  public String dates(Fact fact) {
    String from = fact.from().equals(Fact.ALWAYS) ? "" : frame.date(fact.from());
    String to = fact.to().equals(Fact.NEVER) ? "" : frame.date(fact.to());
    return from.equals(to) ? from : from + " – " + to;
  }

  /** Returns a fact with its dates: those of a weekly service behind it, others before. */
  public String dated(Fact fact) {
    return fact instanceof WeeklyPost
        ? frame.text("roster.dated", says(fact), span(fact))
        : dates(fact) + " " + says(fact) + days(fact);
  }

  /** Returns the number of days of a leave of several days, in brackets; empty for other facts. */
  private String days(Fact fact) {
    return fact instanceof Leave && fact.from().isBefore(fact.to())
        ? number(fact.from(), fact.to())
        : "";
  }

  private String number(LocalDate first, LocalDate last) {
    return frame.text("roster.days", ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Returns the dates of a fact without their weekdays. */
  String span(Fact fact) {
    String from = fact.from().toString();
    return fact.to().equals(Fact.NEVER)
        ? frame.text("roster.span-open", from)
        : frame.text("roster.span", from, fact.to().toString());
  }

  /** Returns a range of dates with its number of days. */
  String days(LocalDate first, LocalDate last) {
    return frame.dates(first, last) + number(first, last);
  }

  /** Returns the content of a fact, without its dates and its subject. */
  public String says(Fact fact) {
    return fact.says(this).stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
  }

  @Override
  public String word(String value) {
    return frame.textOr("roster.value." + value, value);
  }

  @Override
  public String text(String key, Object... values) {
    return frame.text(key, values);
  }

  @Override
  public String who(String staff) {
    return sources.who(staff);
  }

  @Override
  public String list(List<String> words) {
    return String.join(frame.text("list.separator"), words);
  }

  @Override
  public String covered(LocalDate date, String id) {
    return id.equals("*")
        ? frame.text("roster.value.all")
        : sources.names(frame.words()).covered(id, date);
  }

  @Override
  public String season(LocalDate date, String id) {
    return sources.names(frame.words()).season(id, date);
  }

  @Override
  public String weekday(int day) {
    return frame.text("roster.weekday." + day);
  }

  @Override
  public String service(LocalDate date, String id) {
    return id.isEmpty() ? "" : sources.serviceName(id, date, frame.words());
  }
}
