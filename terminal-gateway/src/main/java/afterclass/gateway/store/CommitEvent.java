package afterclass.gateway.store;

/** What a committed transaction changed. */
public enum CommitEvent {
  /** The journal has new records. */
  JOURNAL,
  /** The school's facts changed. */
  FACTS,
  /** A terminal was registered, changed or retired. */
  REGISTRY,
  /** A policy was put in force or taken back. */
  POLICIES,
  /** A day was judged otherwise than before. */
  DECISIONS
}
