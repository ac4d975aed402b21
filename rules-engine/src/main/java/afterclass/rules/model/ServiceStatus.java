package afterclass.rules.model;

/** What becomes of a service; the first that applies wins, in this order. */
public enum ServiceStatus {
  /** Leave covers it, or the day is no school day. */
  EXCUSED,
  /** A requirement that guards it failed: the lesson hours are not paid. */
  FORFEITED,
  /** A requirement that guards it is suspended: an administrator decides. */
  HELD,
  /** A requirement that guards it is still open. */
  PENDING,
  /** Paid. */
  EARNED
}
