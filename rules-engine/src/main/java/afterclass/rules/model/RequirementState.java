package afterclass.rules.model;

/** Where a requirement stands. */
public enum RequirementState {
  /** Attendance shows what is asked. */
  MET,
  /** It does not, and nothing later can mend it. */
  FAILED,
  /** It may still be met. */
  OPEN,
  /** Leave takes it away. */
  WAIVED,
  /** It would have failed for want of a punch while a terminal was out. */
  SUSPENDED
}
