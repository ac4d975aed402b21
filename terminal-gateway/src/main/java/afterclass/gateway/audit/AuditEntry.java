package afterclass.gateway.audit;

import java.time.Instant;

/**
 * An entry of the audit log.
 *
 * @param position position in the log, from 1
 * @param at instant of the action
 * @param actor who did it, and from where
 * @param action the action, such as {@code account.add}
 * @param subject its subject, as an account, a file or a staff member's day
 * @param was the state before; empty for none
 * @param became the state after; empty for none
 */
public record AuditEntry(
    long position,
    Instant at,
    Actor actor,
    String action,
    String subject,
    String was,
    String became) {}
