package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.PlanNames;
import afterclass.rules.policy.Clause;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyItem;
import afterclass.rules.policy.PolicyItem.Part;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A policy as in force on a date.
 *
 * @param id policy id
 * @param version version the file states of itself
 * @param sha256 SHA-256 of the file
 * @param date the date
 * @param changes the dates on which a value changes
 * @param says everything that it says on that date
 * @param clauses the clauses that it quotes
 * @param title its name with its version; on the page
 * @param general what it says as a whole, and its seasons, in words; on the page
 * @param services what it says of each service, in words; on the page
 * @param requirements what it says of each requirement, in words; on the page
 */
@Serdeable
public record PolicyView(
    String id,
    String version,
    String sha256,
    LocalDate date,
    List<LocalDate> changes,
    List<ItemView> says,
    List<Clause> clauses,
    @JsonIgnore String title,
    @JsonIgnore List<Line> general,
    @JsonIgnore List<Service> services,
    @JsonIgnore List<Requirement> requirements) {

  /** Rules already shown in a heading or under the clauses. */
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("name", "clauses", "window-ends");

  /** Rules that the page shows in separate tables. */
  private static final Set<String> TABLES = Set.of("services", "requirements");

  static PolicyView of(Policy policy, LocalDate date, Messages words) {
    Map<PolicyItem, PolicyItem.Value> said = policy.said(date);
    PolicyWords texts = new PolicyWords(words, List.of(policy));
    return new PolicyView(
        policy.stamp().id(),
        policy.stamp().version(),
        policy.stamp().sha256(),
        date,
        policy.changes(),
        said.entrySet().stream()
            .filter(e -> e.getKey().part() != Part.CLAUSE)
            .map(e -> ItemView.of(e.getKey(), e.getValue()))
            .toList(),
        List.copyOf(policy.clauses().values()),
        PlanNames.version(policy, words),
        general(policy, said, texts),
        policy.on(date).services().stream()
            .map(service -> Service.of(service.id(), said, texts))
            .toList(),
        policy.on(date).requirements().stream()
            .map(
                requirement ->
                    new Requirement(
                        texts.name(requirement.id()),
                        lines(Part.REQUIREMENT, requirement.id(), said, texts).toList(),
                        requirement.clauses().stream()
                            .map(id -> policy.clauses().get(id))
                            .filter(Objects::nonNull)
                            .toList()))
            .toList());
  }

  private static List<Line> general(
      Policy policy, Map<PolicyItem, PolicyItem.Value> said, PolicyWords texts) {
    return Stream.concat(
            lines(Part.POLICY, "", said, texts).filter(line -> !line.value().isEmpty()),
            policy.seasons().stream()
                .map(
                    season ->
                        new Line(
                            texts.season(season.id()),
                            value(Part.SEASON, season.id(), "days", said, texts))))
        .toList();
  }

  private static Stream<Line> lines(
      Part part, String id, Map<PolicyItem, PolicyItem.Value> said, PolicyWords texts) {
    return said.entrySet().stream()
        .filter(e -> e.getKey().part() == part && e.getKey().id().equals(id))
        .filter(e -> !SHOWN_ELSEWHERE.contains(e.getKey().key()))
        .filter(e -> part != Part.POLICY || !TABLES.contains(e.getKey().key()))
        .map(e -> new Line(texts.key(e.getKey()), texts.value(e.getKey(), e.getValue())));
  }

  private static String value(
      Part part, String id, String key, Map<PolicyItem, PolicyItem.Value> said, PolicyWords texts) {
    PolicyItem item = new PolicyItem(part, id, key);
    PolicyItem.Value value = said.get(item);
    return value == null ? "" : texts.value(item, value);
  }

  /**
   * A rule in words.
   *
   * @param label name of the rule
   * @param value value in the policy
   */
  public record Line(String label, String value) {}

  /**
   * A service in words; a property that the policy does not state is empty.
   *
   * @param name name
   * @param block block of the day
   * @param time time
   * @param hours lesson hours
   * @param duty whether it is duty
   * @param lunch whether it includes lunch
   * @param clauses clauses that it cites
   */
  public record Service(
      String name,
      String block,
      String time,
      String hours,
      String duty,
      String lunch,
      String clauses) {

    static Service of(String id, Map<PolicyItem, PolicyItem.Value> said, PolicyWords texts) {
      Function<String, String> value = key -> value(Part.SERVICE, id, key, said, texts);
      return new Service(
          texts.name(id),
          value.apply("block"),
          value.apply("time"),
          value.apply("hours"),
          value.apply("duty"),
          value.apply("lunch"),
          value.apply("clauses"));
    }
  }

  /**
   * A requirement in words.
   *
   * @param name name
   * @param lines rules of the requirement
   * @param clauses clauses that it cites and the policy quotes
   */
  public record Requirement(String name, List<Line> lines, List<Clause> clauses) {}

  /**
   * A rule of a policy.
   *
   * @param part kind of its subject, as {@code service} or {@code requirement}
   * @param id id of the season, service, requirement or clause; empty for the policy as a whole
   * @param key name of the rule, as {@code hours} or {@code window}
   * @param seasons rows of values by season
   */
  @Serdeable
  public record ItemView(
      String part, String id, String key, Map<String, List<List<String>>> seasons) {

    static ItemView of(PolicyItem item, PolicyItem.Value value) {
      return new ItemView(Codes.of(item.part()), item.id(), item.key(), value.seasons());
    }
  }
}
