package afterclass.rules.model;

/** The state of a requirement on one day. */
public enum RequirementState {
  /** The attendance fulfils it. */
  MET,
  /** The attendance does not fulfil it, and no later fact of the day can. */
  FAILED,
  /** It can still be fulfilled. */
  OPEN,
  /** Leave waives it. */
  WAIVED,
  /** It would have failed for a missing punch, but a terminal was out. */
  SUSPENDED
}
