package afterclass.rules.policy;

import java.util.List;
import java.util.Map;

/**
 * One thing that a plan says, as it stands between two of its changes.
 *
 * @param part what it is said of
 * @param id id of the season, clause, service or requirement; empty for the plan as a whole
 * @param key what is said, as {@code hours} or {@code window}
 */
public record PolicyItem(Part part, String id, String key) {

  /** What something is said of. */
  public enum Part {
    /** The plan as a whole. */
    POLICY,
    /** A season. */
    SEASON,
    /** A service. */
    SERVICE,
    /** A requirement. */
    REQUIREMENT,
    /** A clause of the document. */
    CLAUSE
  }

  /**
   * What is said, season by season.
   *
   * @param seasons rows of values by the id of the season; seasons in the order of the file
   */
  public record Value(Map<String, List<List<String>>> seasons) {

    /** Whether it is the same all year. */
    public boolean allYear() {
      return seasons.values().stream().distinct().count() == 1;
    }
  }
}
