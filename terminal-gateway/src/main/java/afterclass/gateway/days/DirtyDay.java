package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;

/**
 * A day that waits to be judged, as it stood on the list when it was read.
 *
 * @param day staff member and date
 * @param mark how often it has been marked since it was last taken off the list
 */
public record DirtyDay(StaffDay day, long mark) {}
