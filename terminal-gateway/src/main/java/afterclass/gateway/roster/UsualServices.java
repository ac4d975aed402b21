package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** The services that are usually assigned on a date: those without a person leave a post empty. */
public final class UsualServices {
  private static final int WEEKS = 4;

  private UsualServices() {}

  /**
   * Returns the ids of the services assigned on the date's weekday at any time in the four weeks
   * before or after; those of odd or even weeks only if the date lies in such a week.
   */
  public static Set<String> on(LocalDate date, RosterSnapshot roster) {
    Set<String> services = new TreeSet<>();
    for (int week = -WEEKS; week <= WEEKS; week++) {
      LocalDate same = date.plusWeeks(week);
      for (String no : roster.assignedOn(same)) {
        SortedMap<String, Weeks> lines = roster.pattern().services(no, same, roster.weekday(same));
        roster.services(no, same).stream()
            .filter(id -> applies(lines.getOrDefault(id, Weeks.EVERY), date, roster))
            .forEach(services::add);
      }
    }
    return services;
  }

  private static boolean applies(Weeks weeks, LocalDate date, RosterSnapshot roster) {
    return weeks == Weeks.EVERY || weeks.has(roster.week(date));
  }
}
