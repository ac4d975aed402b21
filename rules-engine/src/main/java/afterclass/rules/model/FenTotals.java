package afterclass.rules.model;

/**
 * Money of a day in fen (1/100 yuan) by what became of it.
 *
 * @param earned paid
 * @param forfeited assigned and not paid
 * @param excused covered by leave or a day off
 * @param held waiting for an administrator
 * @param pending waiting for the day to go on
 */
public record FenTotals(long earned, long forfeited, long excused, long held, long pending) {}
