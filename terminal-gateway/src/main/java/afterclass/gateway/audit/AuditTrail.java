package afterclass.gateway.audit;

import java.util.List;

/** The audit log of all actions. Thread-safe. */
public interface AuditTrail {

  /**
   * Adds an entry in the transaction open on this thread, or in a new one.
   *
   * @param actor who did it
   * @param action the action, such as {@code account.add}
   * @param subject its subject
   * @param was the state before; empty for none
   * @param became the state after; empty for none
   */
  void record(Actor actor, String action, String subject, String was, String became);

  /** Returns the entries that match a query, newest first. */
  List<AuditEntry> find(AuditQuery query);

  /** Returns the entries after a position, oldest first. */
  List<AuditEntry> after(long position, int most);
}
