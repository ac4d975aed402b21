package afterclass.rules.bench;

import afterclass.rules.bench.DroolsFacts.Window;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of the plan extended-service, as the Drools rules want them. */
final class DroolsPlan {

  /** A service: part of the day, lesson hours, whether the safety clause holds. */
  record Service(String block, int hours, boolean duty) {}

  static final Map<String, Service> SERVICES =
      Map.ofEntries(
          Map.entry("morning-reading", new Service("morning", 2, true)),
          Map.entry("noon", new Service("noon", 3, true)),
          Map.entry("club", new Service("afternoon", 1, false)),
          Map.entry("tutoring", new Service("afternoon", 1, true)),
          Map.entry("bus-duty", new Service("other", 2, true)),
          Map.entry("stair-duty", new Service("other", 2, true)),
          Map.entry("floor-duty", new Service("other", 0, true)),
          Map.entry("playground-duty", new Service("other", 0, true)),
          Map.entry("gate-duty", new Service("other", 0, true)),
          Map.entry("duty-leader", new Service("other", 0, false)),
          Map.entry("overtime", new Service("other", 0, false)));

  static final Set<String> ALL_BUT_OVERTIME =
      Set.of(
          "morning-reading",
          "noon",
          "club",
          "tutoring",
          "bus-duty",
          "stair-duty",
          "floor-duty",
          "playground-duty",
          "gate-duty",
          "duty-leader");

  private static final Set<String> AFTERNOON = Set.of("club", "tutoring");
  private static final long MINUTE = 60_000_000_000L;
  private static final long DAY = 1440 * MINUTE;

  static final List<Window> SUMMER = windows("17:30", "16:45");
  static final List<Window> WINTER = windows("17:00", "16:15");

  private DroolsPlan() {}

  private static List<Window> windows(String duty, String club) {
    long noon = at("11:30");
    long noonEnd = at("13:31");
    return List.of(
        new Window(
            "morning-check",
            "六.1",
            0,
            at("07:00"),
            at("07:11"),
            0,
            noon,
            0,
            ALL_BUT_OVERTIME,
            ALL_BUT_OVERTIME),
        new Window(
            "noon-double-punch",
            "六.2",
            1,
            noon,
            noonEnd,
            0,
            0,
            MINUTE,
            Set.of("noon"),
            Set.of("noon")),
        new Window(
            "sign-out-duty", "六.3", 2, at(duty), DAY, noonEnd, 0, 0, Set.of("tutoring"), AFTERNOON),
        new Window(
            "sign-out-club", "六.3", 3, at(club), DAY, noonEnd, 0, 0, Set.of("club"), AFTERNOON));
  }

  private static long at(String time) {
    return LocalTime.parse(time).toNanoOfDay();
  }
}
