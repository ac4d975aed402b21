package afterclass.rules.model;

import java.util.Objects;

/**
 * The result of one post inspection (四.5).
 *
 * @param service id of the inspected service
 * @param result the inspector's finding
 */
public record Inspection(String service, Result result) {

  /** An inspector's finding. */
  public enum Result {
    /** The staff member was at the post. */
    PRESENT,
    /** The staff member came to the post late. */
    LATE,
    /** The staff member was not at the post. */
    ABSENT
  }

  public Inspection {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(result, "result");
  }
}
