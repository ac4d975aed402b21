package afterclass.gateway.audit;

import java.time.Instant;

/**
 * A query of the audit log.
 *
 * @param from earliest instant, inclusive
 * @param to latest instant, exclusive
 * @param actor name of the actor; empty for all
 * @param text text contained in action, subject, before or after; empty for any
 * @param below upper limit of positions, exclusive, for the next page
 * @param most maximum number of entries
 */
public record AuditQuery(
    Instant from, Instant to, String actor, String text, long below, int most) {}
