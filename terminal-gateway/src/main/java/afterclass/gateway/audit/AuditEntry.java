package afterclass.gateway.audit;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param position place in the log, from 1
 * @param at when
 * @param actor who, and from where
 * @param action what, as {@code account.add}
 * @param subject to what, as an account, a file or a staff member's day
 * @param was what held before; empty for nothing
 * @param became what holds now; empty for nothing
 */
public record AuditEntry(
    long position,
    Instant at,
    Actor actor,
    String action,
    String subject,
    String was,
    String became) {}
