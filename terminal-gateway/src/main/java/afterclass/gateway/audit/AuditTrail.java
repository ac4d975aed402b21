package afterclass.gateway.audit;

import java.util.List;

/** The log of what anybody did. Safe for use by many threads. */
public interface AuditTrail {

  /**
   * Adds an entry, as part of the transaction that is open on this thread or in one of its own.
   *
   * @param actor who did it
   * @param action what, as {@code account.add}
   * @param subject to what
   * @param was what held before; empty for nothing
   * @param became what holds now; empty for nothing
   */
  void record(Actor actor, String action, String subject, String was, String became);

  /** What was done, the newest first. */
  List<AuditEntry> find(AuditQuery query);
}
