package afterclass.rules.model;

import java.util.Objects;

/**
 * A safety-responsibility incident (四.6); at most one a staff member, date and kind.
 *
 * @param kind late or absent
 * @param clause the clause that makes it one, as {@code 四.6}
 * @param requirement the first requirement, in the policy's order, that caused it
 */
public record Incident(Kind kind, String clause, String requirement) {

  /** The two kinds of incident. */
  public enum Kind {
    /** Came late. */
    LATE,
    /** Was not there. */
    ABSENT
  }

  public Incident {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(requirement, "requirement");
  }
}
