package afterclass.rules.model;

/**
 * The amounts of one day in fen (1/100 yuan), by service status.
 *
 * @param earned paid
 * @param forfeited assigned and not paid
 * @param excused covered by leave or a day off
 * @param held awaiting an administrator's decision
 * @param pending awaiting the rest of the day
 */
public record FenTotals(long earned, long forfeited, long excused, long held, long pending) {}
