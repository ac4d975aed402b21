package afterclass.gateway.days;

import java.time.Instant;

/**
 * A moment at which a terminal held no undelivered record above a number.
 *
 * @param position newest journal position then; the mark applies to later records
 * @param at the moment
 * @param newest number of the newest record the terminal held; 0 if it held none
 */
public record EmptyMark(long position, Instant at, long newest) {}
