package afterclass.simulator.people;

import java.time.LocalTime;

/**
 * A planned punch.
 *
 * @param at wall-clock time, whole seconds
 * @param part part of the day, which selects the terminal
 */
public record Touch(LocalTime at, Part part) implements Comparable<Touch> {

  /** A part of a school day. */
  public enum Part {
    /** Arrival. */
    MORNING,
    /** Lunch. */
    NOON,
    /** Departure. */
    EVENING
  }

  @Override
  public int compareTo(Touch other) {
    return at.compareTo(other.at);
  }
}
