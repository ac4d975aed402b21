package afterclass.rules.model;

/** The state of a requirement on one day. */
public enum RequirementState {
  /** The recorded attendance fulfils the requirement. */
  MET,
  /** The recorded attendance does not fulfil the requirement, and no later fact of the day can. */
  FAILED,
  /** Later facts of the day can still fulfil the requirement. */
  OPEN,
  /** Leave waives the requirement. */
  WAIVED,
  /** Suspended: a punch is missing, but a terminal was out of service. */
  SUSPENDED
}
