package afterclass.rules.requirement;

import afterclass.rules.model.Incident;
import afterclass.rules.model.Reason;
import afterclass.rules.source.Section;
import afterclass.rules.source.Values;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of a requirement that are safety incidents, with the kind of each.
 *
 * @param clause the clause that defines them; empty if none
 * @param onlyWith services of which at least one must be assigned and not excused
 * @param kinds kind of incident by reason
 */
record IncidentRule(String clause, long onlyWith, Map<Reason, Incident.IncidentType> kinds) {

  /** The rule by which no reason is an incident. */
  static final IncidentRule NONE = new IncidentRule("", 0, Map.of());

  private static final Map<String, Incident.IncidentType> KINDS =
      Map.of("late", Incident.IncidentType.LATE, "absent", Incident.IncidentType.ABSENT);

  IncidentRule {
    kinds = Map.copyOf(kinds);
  }

  /**
   * Reads {@code incidents: {clause, onlyWith, kinds: {reason: kind}}}; a missing key gives {@link
   * #NONE}.
   */
  static IncidentRule read(
      Section requirement, PolicyDeclarations declarations, List<Reason> reasons) {
    var node = requirement.optional("incidents");
    if (node == null) {
      return NONE;
    }
    Section section =
        Section.of(node, "incidents of " + requirement.what(), requirement.problems());
    String clause = section.read("clause", Values.reference("clause", declarations.clauses()));
    long onlyWith = section.read("onlyWith", new Selector(declarations));
    Map<Reason, Incident.IncidentType> kinds = new EnumMap<>(Reason.class);
    var map = section.optional("kinds");
    if (map == null) {
      section.missing("kinds");
    } else {
      Section rows = Section.of(map, "kinds of " + section.what(), section.problems());
      Map<String, Reason> known = new LinkedHashMap<>();
      reasons.forEach(reason -> known.put(reason.code(), reason));
      known.forEach(
          (code, reason) -> {
            if (rows.optional(code) != null) {
              kinds.put(reason, rows.read(code, Values.oneOf(Incident.IncidentType.LATE, KINDS)));
            }
          });
      rows.end();
    }
    section.end();
    return new IncidentRule(clause, onlyWith, kinds);
  }

  /**
   * Returns the incident reasons with their clause and the services they depend on; empty if no
   * reason is an incident.
   */
  List<RequirementDetail> details(ServiceTable table) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    new TreeMap<>(kinds)
        .forEach(
            (reason, kind) ->
                rows.add(List.of(reason.code(), kind.name().toLowerCase(Locale.ROOT), clause)));
    return List.of(
        new RequirementDetail("incidents", rows),
        RequirementDetail.ofAll("incidents-only-with", table.ids(onlyWith)));
  }

  /**
   * Returns the incident of a kind that a reason causes on a day, or {@code null} if it causes
   * none.
   */
  @Nullable Incident of(
      Incident.IncidentType kind, Reason reason, String requirement, DayView day) {
    return kinds.get(reason) == kind && (onlyWith & day.working()) != 0
        ? new Incident(kind, clause, requirement)
        : null;
  }
}
