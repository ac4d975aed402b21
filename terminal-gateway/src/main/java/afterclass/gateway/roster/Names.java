package afterclass.gateway.roster;

import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.ServiceDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Resolves the names that a row uses: staff, services, requirements. */
final class Names {
  private final Set<String> staff = new TreeSet<>();
  private final PolicyInForce policy;
  private final List<String> seasons;

  Names(RosterBook known, PolicyInForce policy, List<String> seasons) {
    known.staff().forEach(member -> staff.add(member.no()));
    this.policy = policy;
    this.seasons = List.copyOf(seasons);
  }

  String staff(Row row, Column column) {
    String no = row.label(column);
    if (!staff.contains(no)) {
      row.bad(column, "staff");
    }
    return no;
  }

  String service(Row row, Column column) {
    String said = row.required(column);
    for (ServiceDefinition service : policy.services()) {
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
    for (ServiceDefinition service : policy.services()) {
      if (service.id().equals(said) || service.nameZh().equals(said)) {
        return service.id();
      }
    }
    return policy.requirements().stream()
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
    List<String> all = policy.services().stream().map(s -> s.id() + " " + s.nameZh()).toList();
    return String.join(", ", all);
  }
}
