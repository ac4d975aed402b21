package afterclass.rules.policy;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as the policy defines it on one date in one season.
 *
 * @param id service id, such as {@code morning-reading}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param block part of the day
 * @param from start, or {@code null} if the policy states none
 * @param to end, or {@code null} if the policy states none
 * @param hours lesson hours credited; 0 for overtime, which is computed
 * @param computed whether the hours are computed from the punches (overtime, 五.7)
 * @param duty whether the safety clause (四.6) applies to it
 * @param lunch whether it includes lunch at school (七)
 * @param clauses source clauses; the first is the one cited
 */
public record ServiceDefinition(
    String id,
    String nameZh,
    String nameEn,
    Block block,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    int hours,
    boolean computed,
    boolean duty,
    boolean lunch,
    List<String> clauses) {

  /** The part of the day that a service belongs to. */
  public enum Block {
    /** The morning (早). */
    MORNING,
    /** Noon (中). */
    NOON,
    /** The afternoon (下午). */
    AFTERNOON,
    /** None of these parts of the day, such as a post before school. */
    OTHER
  }

  public ServiceDefinition {
    clauses = List.copyOf(clauses);
  }
}
