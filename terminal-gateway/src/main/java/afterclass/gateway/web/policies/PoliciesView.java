package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Sentences;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyStep;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.report.PlanNames;
import afterclass.rules.policy.Policy;
import afterclass.rules.source.Problem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies and drafts.
 *
 * @param versions in force or to come, by date
 * @param drafts every draft, by number
 * @param zone the school's zone; on the page
 */
@Serdeable
public record PoliciesView(
    List<VersionView> versions, List<DraftView> drafts, @JsonIgnore ZoneId zone) {
  private static final int SHORT = 12;

  static PoliciesView of(
      List<PolicyVersion> versions,
      PolicyVersion inForce,
      List<PolicyDraft> drafts,
      ZoneId zone,
      Messages words) {
    List<VersionView> views = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      PolicyVersion version = versions.get(i);
      PolicyVersion next = i + 1 < versions.size() ? versions.get(i + 1) : null;
      views.add(VersionView.of(version, next, version.equals(inForce), words));
    }
    return new PoliciesView(
        views, drafts.stream().map(draft -> DraftView.of(draft, words)).toList(), zone);
  }

  /** Returns the drafts that the page lists: those not dropped. */
  public List<DraftView> kept() {
    return drafts.stream()
        .filter(draft -> !draft.state().equals(PolicyDraft.State.DROPPED.code()))
        .toList();
  }

  /**
   * A version of the policy.
   *
   * @param from first business date; {@code null} for the configured policy, in force from the
   *     beginning
   * @param id policy id
   * @param version version the file states of itself
   * @param sha256 SHA-256 of the file
   * @param nameZh Chinese name
   * @param nameEn English name
   * @param draft number of the draft that it was, or {@code null}
   * @param name name in the reader's language; on the page
   * @param until last business date, or {@code null} if no version follows; on the page
   * @param inForce whether it is in force today; on the page
   */
  @Serdeable
  public record VersionView(
      @Nullable LocalDate from,
      String id,
      String version,
      String sha256,
      String nameZh,
      String nameEn,
      @Nullable Long draft,
      @JsonIgnore String name,
      @JsonIgnore @Nullable LocalDate until,
      @JsonIgnore boolean inForce) {

    static VersionView of(
        PolicyVersion version, @Nullable PolicyVersion next, boolean inForce, Messages words) {
      Policy policy = version.policy();
      return new VersionView(
          version.configured() ? null : version.from(),
          policy.stamp().id(),
          policy.stamp().version(),
          policy.stamp().sha256(),
          policy.nameZh(),
          policy.nameEn(),
          version.configured() ? null : version.draft(),
          words.pick(policy.nameZh(), policy.nameEn()),
          next == null ? null : next.from().minusDays(1),
          inForce);
    }

    /** Returns the first digits of the file's SHA-256. */
    public String shortSha256() {
      return sha256.substring(0, SHORT);
    }
  }

  /**
   * A draft of a policy.
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
   * @param title name of the policy with its version; on the page
   * @param stateLabel the state, in words; on the page
   * @param submitter who proposed it last; empty if it was never proposed; on the page
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
      List<StepView> steps,
      @JsonIgnore String title,
      @JsonIgnore String stateLabel,
      @JsonIgnore String submitter) {

    static DraftView of(PolicyDraft draft, Messages words) {
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
          draft.steps().stream().map(step -> StepView.of(step, words)).toList(),
          PlanNames.version(draft.policy(), words),
          words.text("policies.state." + draft.state().code()),
          draft.proposal().map(PolicyStep::by).orElse(""));
    }
  }

  /**
   * A step taken with a draft.
   *
   * @param kind {@code proposed}, {@code withdrawn}, {@code approved}, {@code refused}, {@code
   *     revoked} or {@code dropped}
   * @param from the date proposed or agreed on, or {@code null}
   * @param reason why; empty where none is asked
   * @param by who
   * @param at when
   * @param label what was done, in words; on the page
   */
  @Serdeable
  public record StepView(
      String kind,
      @Nullable LocalDate from,
      String reason,
      String by,
      Instant at,
      @JsonIgnore String label) {

    static StepView of(PolicyStep step, Messages words) {
      return new StepView(
          step.kind().code(),
          step.from(),
          step.reason(),
          step.by(),
          step.at(),
          words.text("audit.do.policy." + step.kind().code()));
    }
  }

  /**
   * A policy file with errors.
   *
   * @param name name of the file
   * @param problems everything that is wrong with it: line, found, expected, what to do
   * @param faults the same with the faulty lines, in the reader's language; on the page
   */
  @Serdeable
  public record BadFileView(String name, List<Problem> problems, @JsonIgnore List<Fault> faults) {

    static BadFileView of(String name, byte[] content, List<Problem> problems, Messages words) {
      List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
      return new BadFileView(
          name,
          problems,
          problems.stream().map(problem -> Fault.of(problem, lines, words)).toList());
    }
  }

  /**
   * An error in a policy file.
   *
   * @param line number of the line; 0 for the file as a whole
   * @param text text of the line; empty for the file as a whole
   * @param found what was found
   * @param expected what was expected
   * @param remedy what to do
   */
  public record Fault(int line, String text, String found, String expected, String remedy) {
    static Fault of(Problem problem, List<String> lines, Messages words) {
      int at = problem.line() - 1;
      return new Fault(
          problem.line(),
          at >= 0 && at < lines.size() ? lines.get(at).strip() : "",
          Sentences.ofPolicy(problem.found(), words),
          Sentences.ofPolicy(problem.expected(), words),
          Sentences.ofPolicy(problem.remedy(), words));
    }
  }
}
