package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import java.time.Instant;

/**
 * A day that could not be judged; it stays on the work list while other days go on.
 *
 * @param day staff member and date
 * @param why the error
 * @param since first failure
 * @param tries number of attempts
 * @param retryAt next attempt, unless new facts arrive before
 */
public record SuspendedDay(StaffDay day, String why, Instant since, int tries, Instant retryAt) {}
