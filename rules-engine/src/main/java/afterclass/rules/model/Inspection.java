package afterclass.rules.model;

import java.util.Objects;

/**
 * One entry of the inspectors at a post (四.5).
 *
 * @param service the id of the service inspected
 * @param result what the inspector found
 */
public record Inspection(String service, Result result) {

  /** What an inspector can find. */
  public enum Result {
    /** At the post. */
    PRESENT,
    /** Came late to the post. */
    LATE,
    /** Not at the post. */
    ABSENT
  }

  public Inspection {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(result, "result");
  }
}
