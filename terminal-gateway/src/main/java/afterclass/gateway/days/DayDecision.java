package afterclass.gateway.days;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision about a day, kept permanently: a changed outcome is a new decision.
 *
 * @param id ascending identity
 * @param staff staff number
 * @param date business date
 * @param decidedAt time of the decision
 * @param journalPosition last journal position taken into account
 * @param factsJson the engine's input, one line of JSON in the case format
 * @param outcomeJson the outcome with its full trace, one line of JSON
 */
public record DayDecision(
    long id,
    String staff,
    LocalDate date,
    Instant decidedAt,
    long journalPosition,
    String factsJson,
    String outcomeJson) {}
