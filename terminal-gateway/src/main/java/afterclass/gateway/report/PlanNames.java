package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.Season;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The names that policies give to their parts, in a language; the id if no policy knows it.
 *
 * @param policies the policies in force
 * @param words the reader's language
 */
public record PlanNames(PoliciesInForce policies, Messages words) {
  private static final String EVERYTHING = "*";

  /** Returns the name of a service on a date. */
  public String service(String id, LocalDate date) {
    return known(id, date, false).orElse(id);
  }

  /**
   * Returns the name of the service or requirement that leave, an appeal or a filter covers on a
   * date, or "everything".
   */
  public String covered(String id, LocalDate date) {
    return id.equals(EVERYTHING)
        ? words.text("known.everything")
        : known(id, date, true).orElse(id);
  }

  private Optional<String> known(String id, LocalDate date, boolean rulesToo) {
    var plan = policies.on(date);
    Optional<String> service = plan.service(id).map(s -> words.pick(s.nameZh(), s.nameEn()));
    return service.isPresent() || !rulesToo
        ? service
        : plan.requirements().stream()
            .filter(r -> r.id().equals(id))
            .map(r -> words.pick(r.nameZh(), r.nameEn()))
            .findFirst();
  }

  /** Returns the name of a season in the policy of a date. */
  public String season(String id, LocalDate date) {
    return policies.at(date).seasons().stream()
        .filter(season -> season.id().equals(id))
        .map(this::name)
        .findFirst()
        .orElse(id);
  }

  private String name(Season season) {
    return words.pick(season.nameZh(), season.nameEn());
  }

  /** Returns the name of a decision's policy, without its version. */
  public String policy(PolicyStamp stamp) {
    return policies.of(stamp).map(this::name).orElseGet(() -> policy(stamp.id()));
  }

  /** Returns the name of the policy with an id; the id if no policy in force has it. */
  public String policy(String id) {
    return policies.versions().stream()
        .map(PolicyVersion::policy)
        .filter(policy -> policy.stamp().id().equals(id))
        .findFirst()
        .map(this::name)
        .orElse(id);
  }

  private String name(Policy policy) {
    return words.pick(policy.nameZh(), policy.nameEn());
  }

  /** Returns the name and version of a decision's policy. */
  public String version(PolicyStamp stamp) {
    return words.text("policy.named", policy(stamp), stamp.version(), stamp.id());
  }

  /** Returns the name and version of a policy that need not be in force. */
  public static String version(Policy policy, Messages words) {
    return words.text(
        "policy.named",
        words.pick(policy.nameZh(), policy.nameEn()),
        policy.stamp().version(),
        policy.stamp().id());
  }
}
