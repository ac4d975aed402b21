package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;

/**
 * A day marked to be judged, as read from the list of marked days.
 *
 * @param day staff member and date
 * @param mark number of times the day was marked since it was last removed from the list
 */
public record DirtyDay(StaffDay day, long mark) {}
