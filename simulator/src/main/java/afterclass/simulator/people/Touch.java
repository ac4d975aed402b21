package afterclass.simulator.people;

import java.time.LocalTime;

/**
 * One touch of a terminal.
 *
 * @param at wall-clock time, whole seconds
 * @param part the part of the day, which decides the terminal that stands nearest
 */
public record Touch(LocalTime at, Part part) implements Comparable<Touch> {

  /** Parts of a school day. */
  public enum Part {
    /** Coming in. */
    MORNING,
    /** Lunch. */
    NOON,
    /** Going home. */
    EVENING
  }

  @Override
  public int compareTo(Touch other) {
    return at.compareTo(other.at);
  }
}
