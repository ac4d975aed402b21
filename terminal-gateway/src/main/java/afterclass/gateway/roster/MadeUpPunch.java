package afterclass.gateway.roster;

import java.time.LocalTime;

/**
 * A punch that was forgotten and is believed all the same.
 *
 * @param at when it would have been, on the school's wall clock
 * @param reason why it is believed, and whose decision that was
 */
public record MadeUpPunch(LocalTime at, String reason) {}
