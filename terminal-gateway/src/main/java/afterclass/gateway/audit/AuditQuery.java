package afterclass.gateway.audit;

import java.time.Instant;

/**
 * What is looked for in the log.
 *
 * @param from from when on
 * @param to up to when, without it
 * @param actor whose deeds; empty for everybody's
 * @param text what action, subject, before or after must contain; empty for anything
 * @param below only places before this one: the page after
 * @param most how many at most
 */
public record AuditQuery(
    Instant from, Instant to, String actor, String text, long below, int most) {}
