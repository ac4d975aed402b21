package afterclass.rules.policy;

import afterclass.rules.policy.PolicyItem.Part;
import afterclass.rules.policy.PolicyItem.Value;
import afterclass.rules.requirement.RequirementDetail;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of all values of a policy on a date, for display and comparison. */
final class PolicyItems {
  private final Map<PolicyItem, Map<String, List<List<String>>>> items = new LinkedHashMap<>();

  private PolicyItems() {}

  /** Returns all values of a policy on a date, in the order of the file. */
  static Map<PolicyItem, Value> on(Policy policy, LocalDate date) {
    PolicyItems all = new PolicyItems();
    for (Season season : policy.seasons()) {
      all.plan(policy, season.id());
      all.season(season);
    }
    for (Season season : policy.seasons()) {
      SeasonRules plan = policy.on(date, season.id()).plan();
      all.tariff(plan, season.id());
      all.requests(policy.requests(), season.id());
      all.assessment(policy.assessment(date), season.id());
      plan.services().forEach(service -> all.service(service, season.id()));
      plan.definitions().forEach(requirement -> all.requirement(requirement, season.id()));
    }
    policy.clauses().values().forEach(all::clause);
    Map<PolicyItem, Value> values = new LinkedHashMap<>();
    all.items.forEach((item, seasons) -> values.put(item, new Value(seasons)));
    return values;
  }

  private void put(Part part, String id, String key, String season, List<List<String>> rows) {
    items
        .computeIfAbsent(new PolicyItem(part, id, key), item -> new LinkedHashMap<>())
        .put(season, rows);
  }

  private void put(Part part, String id, String key, String season, String... cells) {
    put(part, id, key, season, List.of(List.of(cells)));
  }

  private void plan(Policy policy, String season) {
    put(Part.POLICY, "", "name", season, policy.nameZh(), policy.nameEn());
    if (!policy.document().isEmpty()) {
      put(Part.POLICY, "", "document", season, policy.document());
    }
    put(Part.POLICY, "", "zone", season, policy.zone().getId());
    put(Part.POLICY, "", "granularity", season, policy.wholeMinutes() ? "minute" : "second");
  }

  private void tariff(SeasonRules plan, String season) {
    String lesson = Duration.ofNanos(plan.lessonNanos()).toString();
    put(Part.POLICY, "", "lesson-length", season, lesson);
    Long fen = plan.fenPerLessonHour();
    if (fen != null) {
      put(Part.POLICY, "", "fen", season, fen.toString());
    }
    put(Part.POLICY, "", "services", season, names(plan.services(), ServiceDefinition::id));
    put(
        Part.POLICY,
        "",
        "requirements",
        season,
        names(plan.definitions(), RequirementDefinition::id));
  }

  private void requests(RequestRules rules, String season) {
    if (rules.kinds().isEmpty()) {
      return;
    }
    List<String> kinds = RequestRules.KINDS.stream().filter(rules.kinds()::contains).toList();
    put(Part.POLICY, "", "request-kinds", season, names(kinds, kind -> kind));
    put(Part.POLICY, "", "punches-a-month", season, String.valueOf(rules.punchesAMonth()));
    put(Part.POLICY, "", "request-days", season, String.valueOf(rules.workingDays()));
  }

  private void assessment(Map<AssessmentFigure, Integer> weights, String season) {
    weights.forEach(
        (figure, weight) ->
            put(
                Part.POLICY,
                "",
                "assessment-" + figure.code(),
                season,
                BigDecimal.valueOf(weight, 2).toPlainString()));
  }

  private static <T> List<List<String>> names(List<T> all, Function<T, String> name) {
    return all.stream().map(one -> List.of(name.apply(one))).toList();
  }

  private void season(Season season) {
    String id = season.id();
    put(Part.SEASON, id, "name", id, season.nameZh(), season.nameEn());
    put(Part.SEASON, id, "days", id, day(season.from()), day(season.to()));
  }

  private static String day(MonthDay day) {
    return day.toString().substring(2);
  }

  private void clause(Clause clause) {
    put(Part.CLAUSE, clause.id(), "text", "", clause.zh(), clause.en());
  }

  private void service(ServiceDefinition service, String season) {
    String id = service.id();
    put(Part.SERVICE, id, "name", season, service.nameZh(), service.nameEn());
    put(Part.SERVICE, id, "block", season, service.block().name().toLowerCase(Locale.ROOT));
    time(Part.SERVICE, id, "time", season, service.from(), service.to());
    put(
        Part.SERVICE,
        id,
        "hours",
        season,
        service.computed() ? "computed" : String.valueOf(service.hours()));
    put(Part.SERVICE, id, "duty", season, String.valueOf(service.duty()));
    put(Part.SERVICE, id, "lunch", season, String.valueOf(service.lunch()));
    put(Part.SERVICE, id, "clauses", season, names(service.clauses(), clause -> clause));
  }

  private void requirement(RequirementDefinition requirement, String season) {
    String id = requirement.id();
    put(Part.REQUIREMENT, id, "name", season, requirement.nameZh(), requirement.nameEn());
    put(Part.REQUIREMENT, id, "kind", season, requirement.kind());
    time(Part.REQUIREMENT, id, "window", season, requirement.from(), requirement.to());
    put(Part.REQUIREMENT, id, "applies-to", season, names(requirement.appliesTo(), name -> name));
    put(Part.REQUIREMENT, id, "guards", season, names(requirement.guards(), name -> name));
    for (RequirementDetail particular : requirement.details()) {
      put(Part.REQUIREMENT, id, particular.key(), season, particular.rows());
    }
    put(Part.REQUIREMENT, id, "clauses", season, names(requirement.clauses(), clause -> clause));
  }

  private void time(
      Part part,
      String id,
      String key,
      String season,
      @Nullable LocalTime from,
      @Nullable LocalTime to) {
    if (from != null && to != null) {
      put(part, id, key, season, from.toString(), to.toString());
    }
  }
}
