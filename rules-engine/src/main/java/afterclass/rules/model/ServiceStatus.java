package afterclass.rules.model;

/** The status of a service, in order of precedence: the first that applies wins. */
public enum ServiceStatus {
  /** Leave covers the service, or the date is not a school day. */
  EXCUSED,
  /** A requirement that guards the service failed: its lesson hours are not paid. */
  FORFEITED,
  /**
   * On hold: a requirement that guards the service cannot be judged from the facts, and an
   * administrator decides.
   */
  HELD,
  /** A requirement that guards the service is still open. */
  PENDING,
  /** No requirement objects: the lesson hours are paid. */
  EARNED
}
