package afterclass.gateway.roster;

import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.Season;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Resolves the names that a row uses: staff, services, requirements. */
final class Names {
  private final Set<String> staff = new TreeSet<>();
  private final List<ServiceDefinition> services;
  private final List<RequirementDefinition> requirements;
  private final List<String> seasons;
  private final RosterBook known;
  private final PolicyBook policies;

  private Names(
      RosterBook known, PolicyBook policies, List<PolicyInForce> plans, List<String> seasons) {
    this.known = known;
    this.policies = policies;
    known.staff().forEach(member -> staff.add(member.no()));
    this.services = plans.stream().flatMap(plan -> plan.services().stream()).toList();
    this.requirements = plans.stream().flatMap(plan -> plan.requirements().stream()).toList();
    this.seasons = List.copyOf(seasons);
  }

  /** Names of every plan that is, was or will be in force; today's plan comes first. */
  static Names of(RosterBook known, PolicyBook policies, LocalDate today) {
    Policy first = policies.at(today);
    List<Policy> all =
        Stream.concat(Stream.of(first), policies.versions().stream().map(PolicyVersion::policy))
            .distinct()
            .toList();
    List<PolicyInForce> plans = all.stream().map(policy -> policy.on(today)).toList();
    List<String> seasons =
        all.stream()
            .flatMap(policy -> policy.seasons().stream())
            .map(Season::id)
            .distinct()
            .toList();
    return new Names(known, policies, plans, seasons);
  }

  String staff(Row row, Column column) {
    String no = row.label(column);
    if (!staff.contains(no)) {
      row.bad(column, "staff");
    }
    return no;
  }

  /** The services of a day whose hours are computed from the punches, by id. */
  List<String> computed(StaffDay day) {
    List<String> assigned = known.services(day.staff(), day.date());
    return policies.on(day.date()).services().stream()
        .filter(service -> service.computed() && assigned.contains(service.id()))
        .map(ServiceDefinition::id)
        .toList();
  }

  String service(Row row, Column column) {
    String said = row.required(column);
    for (ServiceDefinition service : services) {
      if (service.id().equals(said) || service.nameZh().equals(said)) {
        return service.id();
      }
    }
    row.bad(column, "service", serviceNames());
    return said;
  }

  /** Services, requirements, or everything, by id or Chinese name, as a sorted list of ids. */
  String covers(Row row) {
    Set<String> ids = new TreeSet<>();
    for (String part : row.required(Column.COVERS).split("[;；、|]", -1)) {
      String said = part.strip();
      if (!said.isEmpty()) {
        ids.add(covered(row, said));
      }
    }
    return String.join(";", ids);
  }

  private String covered(Row row, String said) {
    if (said.equals("*") || said.equals("全部")) {
      return "*";
    }
    for (ServiceDefinition service : services) {
      if (service.id().equals(said) || service.nameZh().equals(said)) {
        return service.id();
      }
    }
    return requirements.stream()
        .filter(r -> r.id().equals(said) || r.nameZh().equals(said))
        .map(RequirementDefinition::id)
        .findFirst()
        .orElseGet(
            () -> {
              row.bad(Column.COVERS, "covers", serviceNames());
              return said;
            });
  }

  String season(Row row) {
    String said = row.required(Column.SEASON);
    String id =
        switch (said) {
          case "夏季" -> "summer";
          case "春秋冬季", "冬季" -> "winter";
          default -> said;
        };
    if (!seasons.contains(id)) {
      row.bad(Column.SEASON, "word", String.join(" ", seasons));
    }
    return id;
  }

  private String serviceNames() {
    List<String> all = services.stream().map(s -> s.id() + " " + s.nameZh()).distinct().toList();
    return String.join(", ", all);
  }
}
