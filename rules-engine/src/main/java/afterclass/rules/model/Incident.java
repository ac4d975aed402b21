package afterclass.rules.model;

import java.util.Objects;

/**
 * A safety incident (四.6); at most one per staff member, date and kind.
 *
 * @param kind late or absent
 * @param clause the clause that defines it, such as {@code 四.6}
 * @param requirement the first requirement, in the policy's order, that caused it
 */
public record Incident(IncidentType kind, String clause, String requirement) {

  /** The kind of a safety incident. */
  public enum IncidentType {
    /** The staff member came late. */
    LATE,
    /** The staff member did not come. */
    ABSENT
  }

  public Incident {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(requirement, "requirement");
  }
}
