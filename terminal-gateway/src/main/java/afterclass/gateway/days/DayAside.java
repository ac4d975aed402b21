package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import java.time.Instant;

/**
 * A day that cannot be judged; it waits on the work list while the others go on.
 *
 * @param day the staff member's date
 * @param why what judging it failed with
 * @param since when it failed first
 * @param tries how often it was tried
 * @param retryAt when it is tried again, if nothing new is known of it before
 */
public record DayAside(StaffDay day, String why, Instant since, int tries, Instant retryAt) {}
