package afterclass.rules.policy;

import java.util.List;
import java.util.Map;

/**
 * The key of one policy value.
 *
 * @param part kind of thing that the value belongs to
 * @param id id of the season, clause, service or requirement; empty for the policy as a whole
 * @param key name of the value, such as {@code hours} or {@code window}
 */
public record PolicyItem(Part part, String id, String key) {

  /** The kind of thing that a value belongs to. */
  public enum Part {
    /** The policy as a whole. */
    POLICY,
    /** A season of the policy. */
    SEASON,
    /** A service that the policy defines. */
    SERVICE,
    /** A requirement that the policy defines. */
    REQUIREMENT,
    /** A clause of the document that the policy quotes. */
    CLAUSE
  }

  /**
   * A policy value by season.
   *
   * @param seasons rows of values by season id, in the order of the file
   */
  public record Value(Map<String, List<List<String>>> seasons) {

    /** Returns whether the item's value is the same in all seasons. */
    public boolean allYear() {
      return seasons.values().stream().distinct().count() == 1;
    }
  }
}
