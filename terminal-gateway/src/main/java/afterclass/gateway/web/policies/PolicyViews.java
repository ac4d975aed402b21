package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.policy.PolicyStep;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.rules.policy.Clause;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyDifference;
import afterclass.rules.policy.PolicyItem;
import afterclass.rules.source.Problem;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies as the interface writes them. */
@SerdeImport(Problem.class)
@SerdeImport(Clause.class)
final class PolicyViews {
  private PolicyViews() {}

  /**
   * Everything there is.
   *
   * @param versions in force or to come, by date
   * @param drafts every draft, by number
   */
  @Serdeable
  public record PoliciesView(List<VersionView> versions, List<DraftView> drafts) {

    static PoliciesView of(List<PolicyVersion> versions, List<PolicyDraft> drafts) {
      return new PoliciesView(
          versions.stream().map(VersionView::of).toList(),
          drafts.stream().map(DraftView::of).toList());
    }
  }

  /**
   * A version.
   *
   * @param from first business date; {@code null} for the configured policy, in force from the
   *     beginning
   * @param id policy id
   * @param version version the file states of itself
   * @param sha256 SHA-256 of the file
   * @param nameZh Chinese name
   * @param nameEn English name
   * @param draft number of the draft that it was, or {@code null}
   */
  @Serdeable
  public record VersionView(
      @Nullable LocalDate from,
      String id,
      String version,
      String sha256,
      String nameZh,
      String nameEn,
      @Nullable Long draft) {

    static VersionView of(PolicyVersion version) {
      Policy policy = version.policy();
      return new VersionView(
          version.configured() ? null : version.from(),
          policy.stamp().id(),
          policy.stamp().version(),
          policy.stamp().sha256(),
          policy.nameZh(),
          policy.nameEn(),
          version.configured() ? null : version.draft());
    }
  }

  /**
   * A draft.
   *
   * @param id its number
   * @param name name of the file
   * @param policy policy id
   * @param version version the file states of itself
   * @param sha256 SHA-256 of the file
   * @param state {@code draft}, {@code proposed}, {@code approved} or {@code dropped}
   * @param from from when on it is proposed or agreed to be in force, or {@code null}
   * @param uploadedBy who uploaded it
   * @param uploadedAt when
   * @param steps what was done with it, oldest first
   */
  @Serdeable
  public record DraftView(
      long id,
      String name,
      String policy,
      String version,
      String sha256,
      String state,
      @Nullable LocalDate from,
      String uploadedBy,
      Instant uploadedAt,
      List<StepView> steps) {

    static DraftView of(PolicyDraft draft) {
      return new DraftView(
          draft.id(),
          draft.name(),
          draft.policy().stamp().id(),
          draft.policy().stamp().version(),
          draft.policy().stamp().sha256(),
          draft.state().code(),
          draft.from().orElse(null),
          draft.by(),
          draft.at(),
          draft.steps().stream().map(StepView::of).toList());
    }
  }

  /**
   * What was done with a draft.
   *
   * @param kind {@code proposed}, {@code withdrawn}, {@code approved}, {@code refused}, {@code
   *     revoked} or {@code dropped}
   * @param from the date proposed or agreed on, or {@code null}
   * @param reason why; empty where none is asked
   * @param by who
   * @param at when
   */
  @Serdeable
  public record StepView(
      String kind, @Nullable LocalDate from, String reason, String by, Instant at) {

    static StepView of(PolicyStep step) {
      return new StepView(step.kind().code(), step.from(), step.reason(), step.by(), step.at());
    }
  }

  /**
   * What stands in the way of a draft.
   *
   * @param code name of the fault, stable
   * @param detail what is wrong and what to do
   */
  @Serdeable
  public record ObstacleView(String code, String detail) {

    static ObstacleView of(PolicyRefusal refusal, Messages words) {
      return new ObstacleView(refusal.kind().code(), DraftRefusals.text(refusal, words));
    }
  }

  /**
   * A file that is not right.
   *
   * @param name name of the file
   * @param problems everything that is wrong with it: line, found, expected, what to do
   */
  @Serdeable
  public record BadFileView(String name, List<Problem> problems) {

    static BadFileView of(String name, List<Problem> problems) {
      return new BadFileView(name, problems);
    }
  }

  /**
   * A policy as it stands on a date.
   *
   * @param id policy id
   * @param version version the file states of itself
   * @param sha256 SHA-256 of the file
   * @param date the date
   * @param changes the dates on which a value changes
   * @param says everything that it says on that date
   * @param clauses the clauses that it quotes
   */
  @Serdeable
  public record PolicyView(
      String id,
      String version,
      String sha256,
      LocalDate date,
      List<LocalDate> changes,
      List<ItemView> says,
      List<Clause> clauses) {

    static PolicyView of(Policy policy, LocalDate date) {
      return new PolicyView(
          policy.stamp().id(),
          policy.stamp().version(),
          policy.stamp().sha256(),
          date,
          policy.changes(),
          policy.said(date).entrySet().stream()
              .filter(e -> e.getKey().part() != PolicyItem.Part.CLAUSE)
              .map(e -> ItemView.of(e.getKey(), e.getValue()))
              .toList(),
          List.copyOf(policy.clauses().values()));
    }
  }

  /**
   * One thing that a policy says.
   *
   * @param part what it is said of, as {@code service} or {@code requirement}
   * @param id id of the season, service, requirement or clause; empty for the policy as a whole
   * @param key what is said, as {@code hours} or {@code window}
   * @param seasons rows of values by season
   */
  @Serdeable
  public record ItemView(
      String part, String id, String key, Map<String, List<List<String>>> seasons) {

    static ItemView of(PolicyItem item, PolicyItem.Value value) {
      return new ItemView(partOf(item), item.id(), item.key(), value.seasons());
    }
  }

  private static String partOf(PolicyItem item) {
    return item.part().name().toLowerCase(Locale.ROOT);
  }

  /**
   * One thing in which a draft differs.
   *
   * @param part what it is said of, as {@code service} or {@code requirement}
   * @param id id of the season, service, requirement or clause; empty for the policy as a whole
   * @param key what is said, as {@code hours} or {@code window}
   * @param from first date of the difference; {@code null} for the beginning
   * @param until the date on which it ends; {@code null} if it goes on
   * @param before what is in force, rows of values by season; {@code null} for nothing
   * @param after what the draft says; {@code null} for nothing
   */
  @Serdeable
  public record DifferenceView(
      String part,
      String id,
      String key,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Map<String, List<List<String>>> before,
      @Nullable Map<String, List<List<String>>> after) {

    static DifferenceView of(PolicyDifference d) {
      PolicyItem.Value before = d.before();
      PolicyItem.Value after = d.after();
      return new DifferenceView(
          partOf(d.item()),
          d.item().id(),
          d.item().key(),
          d.from(),
          d.until(),
          before == null ? null : before.seasons(),
          after == null ? null : after.seasons());
    }
  }

  /**
   * A proposal.
   *
   * @param from first business date, after today
   */
  @Serdeable
  public record ProposalBody(@Nullable String from) {}

  /**
   * Why.
   *
   * @param reason the reason
   */
  @Serdeable
  public record ReasonBody(@Nullable String reason) {

    String text() {
      String given = reason;
      return given == null ? "" : given;
    }
  }
}
