package afterclass.simulator.people;

import java.time.LocalTime;

/**
 * A planned punch.
 *
 * @param at wall-clock time, whole seconds
 * @param part part of the day, which selects the terminal
 */
public record PlannedPunch(LocalTime at, Part part) implements Comparable<PlannedPunch> {

  /** A part of a school day. */
  public enum Part {
    /** The punch on arrival. */
    MORNING,
    /** The punch at lunch. */
    NOON,
    /** The punch on departure. */
    EVENING
  }

  @Override
  public int compareTo(PlannedPunch other) {
    return at.compareTo(other.at);
  }
}
