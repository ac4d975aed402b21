package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.policy.Clause;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyItem;
import afterclass.rules.policy.PolicyItem.Part;
import afterclass.rules.policy.PolicyItem.Value;
import afterclass.rules.policy.RequirementDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A plan as people read it: as it stands on a date, both seasons side by side.
 *
 * @param policy the plan
 * @param date the date
 * @param said everything that it says then
 * @param words the reader's language
 */
public record PolicyView(
    Policy policy, LocalDate date, Map<PolicyItem, Value> said, PolicyWords words) {

  /** What a heading, or the clauses below, show already. */
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("name", "clauses", "window-ends");

  /** A plan as it stands on a date. */
  static PolicyView of(Policy policy, LocalDate date, Messages words) {
    return new PolicyView(policy, date, policy.said(date), new PolicyWords(words, List.of(policy)));
  }

  /**
   * One thing of the plan.
   *
   * @param label what it is
   * @param value what the plan says
   */
  public record Line(String label, String value) {}

  /** What the plan says of something, as text; empty for nothing. */
  public String value(Part part, String id, String key) {
    PolicyItem item = new PolicyItem(part, id, key);
    Value value = said.get(item);
    return value == null ? "" : words.value(item, value);
  }

  /** What is said of the plan as a whole. */
  public List<Line> general() {
    return lines(Part.POLICY, "").stream().filter(line -> !line.value().isEmpty()).toList();
  }

  /** What a requirement asks. */
  public List<Line> requirement(String id) {
    return lines(Part.REQUIREMENT, id);
  }

  private List<Line> lines(Part part, String id) {
    return said.entrySet().stream()
        .filter(e -> e.getKey().part() == part && e.getKey().id().equals(id))
        .filter(e -> !SHOWN_ELSEWHERE.contains(e.getKey().key()))
        .filter(e -> part != Part.POLICY || !isList(e.getKey()))
        .map(e -> new Line(words.key(e.getKey()), words.value(e.getKey(), e.getValue())))
        .toList();
  }

  private static boolean isList(PolicyItem item) {
    return item.key().equals("services") || item.key().equals("requirements");
  }

  /** The ids of the services, in the order of the file. */
  public List<String> services() {
    return policy.on(date).services().stream().map(service -> service.id()).toList();
  }

  /** The requirements, in the order of the file. */
  public List<RequirementDefinition> requirements() {
    return policy.on(date).requirements();
  }

  /** The clauses that a requirement or service cites, those that the plan quotes. */
  public List<Clause> clauses(List<String> ids) {
    return ids.stream().map(id -> policy.clauses().get(id)).filter(Objects::nonNull).toList();
  }
}
