package afterclass.rules.requirement;

import java.util.List;

/**
 * A detail of a requirement, for display and comparison. Requirements that can be evaluated
 * differently differ in at least one detail.
 *
 * @param key name of the detail, such as {@code needed}, {@code min-gap} or {@code reasons}
 * @param rows its values, one row each; an unset cell is empty
 */
public record RequirementDetail(String key, List<List<String>> rows) {

  public RequirementDetail {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Creates a detail with a single value. */
  static RequirementDetail of(String key, String value) {
    return new RequirementDetail(key, List.of(List.of(value)));
  }

  /** Creates a detail that is a list of names. */
  static RequirementDetail ofAll(String key, List<String> names) {
    return new RequirementDetail(key, names.stream().map(List::of).toList());
  }
}
