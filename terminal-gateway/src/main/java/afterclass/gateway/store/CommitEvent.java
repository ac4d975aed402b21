package afterclass.gateway.store;

/** The kind of data changed by a committed transaction. */
public enum CommitEvent {
  /** The journal has new records. */
  JOURNAL,
  /** The facts entered by the school changed. */
  FACTS,
  /** A terminal was registered, changed or retired. */
  REGISTRY,
  /** A policy was put into force or withdrawn. */
  POLICIES,
  /** The outcome of at least one day changed. */
  DECISIONS,
  /** The duty log has a new entry. */
  DUTY_LOG
}
