package afterclass.gateway.days;

import java.time.Instant;

/**
 * A moment at which a terminal's memory held no undelivered record above a record number.
 *
 * @param position newest journal position then; the mark applies to later records
 * @param at the moment at which its memory was empty
 * @param newest number of the newest record the terminal held; 0 if it held none
 */
public record EmptyMark(long position, Instant at, long newest) {}
