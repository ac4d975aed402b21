package afterclass.gateway.days;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was decided of a day, kept for ever: a changed outcome is a new decision.
 *
 * @param id identity, ascending
 * @param staff staff number
 * @param date business date
 * @param decidedAt when
 * @param journalPosition last journal position that was known
 * @param factsJson the facts as the engine got them, one line of JSON in the case format
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
