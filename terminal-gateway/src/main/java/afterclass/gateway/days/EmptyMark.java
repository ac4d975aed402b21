package afterclass.gateway.days;

import java.time.Instant;

/**
 * A moment at which a terminal held nothing that had not been delivered, but for records up to a
 * number.
 *
 * @param position the newest journal position then; it tells of the records after that one
 * @param at the moment
 * @param newest the number of the newest record that the terminal held; 0 if it held none
 */
public record EmptyMark(long position, Instant at, long newest) {}
