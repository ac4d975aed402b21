package afterclass.gateway.web.policies;

import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.web.Problem;
import afterclass.rules.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Finds the plan that a request means. */
public final class Policies {
  private static final int LEAST_DIGITS = 8;

  private Policies() {}

  /**
   * A plan in force, to come, or drafted.
   *
   * @param sha256 the SHA-256 of its file, or its first digits, at least 8
   */
  public static Policy of(String sha256, PolicyBook book, List<PolicyDraft> drafts) {
    return Stream.concat(
            book.versions().stream().map(PolicyVersion::policy),
            drafts.stream().map(PolicyDraft::policy))
        .filter(policy -> sha256.length() >= LEAST_DIGITS)
        .filter(policy -> policy.stamp().sha256().startsWith(sha256))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("unknown-policy", sha256));
  }

  /** What a draft is compared with: the version that it would follow, or that precedes it. */
  public static PolicyVersion before(PolicyDraft draft, PolicyBook book, LocalDate today) {
    LocalDate from = draft.from().orElse(today.plusDays(1));
    PolicyVersion last = book.versions().get(0);
    for (PolicyVersion version : book.versions()) {
      if (version.draft() != draft.id() && version.from().isBefore(from)) {
        last = version;
      }
    }
    return last;
  }
}
