package afterclass.gateway.days;

import java.time.Instant;

/**
 * The latest record number and time of a terminal, in journal order.
 *
 * @param number newest record number
 * @param time latest time among the records up to that number
 */
public record ClockTrail(long number, Instant time) {}
