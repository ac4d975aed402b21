package afterclass.gateway.days;

import java.time.Instant;

/**
 * How far a terminal's own numbers and its clock have come, in the order of the journal.
 *
 * @param number the newest of its record numbers
 * @param time the latest time that it gave a record up to that number
 */
public record ClockTrail(long number, Instant time) {}
