package afterclass.gateway.roster;

import afterclass.gateway.i18n.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A builder of substitutions and swaps as rows of {@link ImportKind#EXCEPTIONS}. */
public final class Substitutions {

  /**
   * The posts a person hands over.
   *
   * @param date business date
   * @param staff staff number of the person with the posts
   * @param service one post, or empty for all on that date
   */
  public record HandOver(LocalDate date, String staff, String service) {}

  /**
   * The resulting rows.
   *
   * @param rows cells by English column name
   * @param problems obstacles; then there are no rows
   */
  public record Rows(List<Map<String, String>> rows, List<RowProblem> problems) {

    /** Returns the rows as an equivalent file. */
    public byte[] file() {
      return EnteredRows.csv(rows);
    }
  }

  private final RosterPlan plan;

  /** Creates a builder for the posts of a roster. */
  public Substitutions(RosterPlan plan) {
    this.plan = plan;
  }

  /** Returns rows by which a substitute takes over posts. */
  public Rows substitution(HandOver absent, String substitute) {
    Gathering gathering = new Gathering();
    gathering.handOver(absent, substitute);
    return gathering.rows();
  }

  /** Returns rows by which two people take over each other's posts. */
  public Rows swap(HandOver one, HandOver other) {
    Gathering gathering = new Gathering();
    gathering.handOver(one, other.staff());
    gathering.handOver(other, one.staff());
    return gathering.rows();
  }

  /** Returns rows that clear an exception, or both halves of a swap on one day. */
  public Rows takenBack(HandOver post) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(row(post.date(), post.staff(), "clear", post.service(), ""));
    List<Reassignment> day = plan.exceptions(post.date(), post.date());
    day.stream()
        .filter(change -> change.about(post.staff(), post.service()) && change.substituted())
        .findFirst()
        .flatMap(given -> otherHalf(given, day))
        .ifPresent(half -> rows.add(row(half.date(), half.staff(), "clear", half.service(), "")));
    return new Rows(List.copyOf(rows), List.of());
  }

  /**
   * Returns the roster exception by which the substitute handed over a post in return; empty if
   * there is none or more than one.
   */
  private static Optional<Reassignment> otherHalf(Reassignment given, List<Reassignment> day) {
    List<Reassignment> there = between(given.staff(), given.substitute(), day);
    List<Reassignment> back = between(given.substitute(), given.staff(), day);
    return there.size() == 1 && back.size() == 1 ? Optional.of(back.get(0)) : Optional.empty();
  }

  private static List<Reassignment> between(String from, String to, List<Reassignment> day) {
    return day.stream()
        .filter(fact -> fact.staff().equals(from) && fact.substitute().equals(to))
        .toList();
  }

  private static Map<String, String> row(
      LocalDate date, String staff, String action, String service, String substitute) {
    return Map.of(
        "date", date.toString(),
        "staffNo", staff,
        "action", action,
        "service", service,
        "substitute", substitute);
  }

  private final class Gathering {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    void handOver(HandOver from, String to) {
      List<String> has =
          plan.on(from.date()).posts().stream()
              .filter(p -> p.staff().equals(from.staff()) && p.origin().present())
              .map(Post::service)
              .toList();
      List<String> asked = from.service().isEmpty() ? has : List.of(from.service());
      if (asked.isEmpty() || !has.containsAll(asked)) {
        problems.add(
            RowProblem.of(
                0,
                "",
                Column.SERVICE,
                from.staff() + " " + from.date(),
                "has-post",
                has.isEmpty() ? "–" : names(has, from.date())));
      }
      asked.forEach(s -> rows.add(row(from.date(), from.staff(), "substitute", s, to)));
    }

    private Phrase names(List<String> services, LocalDate date) {
      return Phrase.list(services.stream().map(service -> plan.name(service, date)).toList());
    }

    Rows rows() {
      return new Rows(problems.isEmpty() ? List.copyOf(rows) : List.of(), List.copyOf(problems));
    }
  }
}
