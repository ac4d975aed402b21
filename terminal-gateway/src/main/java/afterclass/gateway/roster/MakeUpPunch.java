package afterclass.gateway.roster;

import java.time.LocalTime;

/**
 * A forgotten punch that was accepted.
 *
 * @param at assumed time on the school's wall clock
 * @param reason why the punch was accepted, and by whose decision
 */
public record MakeUpPunch(LocalTime at, String reason) {}
