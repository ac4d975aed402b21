package afterclass.simulator.people;

import afterclass.simulator.people.PlannedPunch.Part;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The planner of a person's punches on a day, from habit, assigned services, season and chance. */
public final class DayPlanner {

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime NOON_IN = LocalTime.of(11, 31);
  private static final LocalTime NOON_OUT = LocalTime.of(12, 40);

  private DayPlanner() {}

  /**
   * Returns the punches of a day, ascending, at most one per second.
   *
   * @param habit the person's habit
   * @param services ids of the services assigned on that day; none means no punches
   * @param summer whether summer hours apply in the afternoon
   * @param random source of randomness: equal seeds give equal days
   */
  public static List<PlannedPunch> plan(
      Habit habit, Set<String> services, boolean summer, RandomGenerator random) {
    if (services.isEmpty() || habit == Habit.SCRIPTED) {
      return List.of();
    }
    List<PlannedPunch> touches = new ArrayList<>();
    LocalTime morning = habit == Habit.LATE ? MORNING.plusMinutes(11) : MORNING;
    touches.add(touch(morning, habit == Habit.LATE ? 1_500 : 600, Part.MORNING, random));
    if (services.contains("noon")) {
      touches.addAll(noon(habit, random));
    }
    boolean tutoring = services.contains("tutoring");
    if (tutoring || services.contains("club")) {
      touches.add(evening(habit, tutoring, summer, random));
    }
    if (habit == Habit.FORGETFUL) {
      forget(touches, random);
    }
    if (habit == Habit.DOUBLE_TAPPER) {
      doubleTap(touches, random);
    }
    Collections.sort(touches);
    return List.copyOf(touches);
  }

  private static List<PlannedPunch> noon(Habit habit, RandomGenerator random) {
    PlannedPunch in = touch(NOON_IN, 900, Part.NOON, random);
    boolean believesOneIsEnough = habit == Habit.DOUBLE_TAPPER && random.nextBoolean();
    return believesOneIsEnough
        ? List.of(in)
        : List.of(in, touch(NOON_OUT, 2_400, Part.NOON, random));
  }

  private static PlannedPunch evening(
      Habit habit, boolean tutoring, boolean summer, RandomGenerator random) {
    LocalTime end = tutoring ? LocalTime.of(17, 0) : LocalTime.of(16, 15);
    if (summer) {
      end = end.plusMinutes(30);
    }
    return habit == Habit.LEAVER
        ? touch(end.minusMinutes(25), 1_200, Part.EVENING, random)
        : touch(end, 1_500, Part.EVENING, random);
  }

  private static void forget(List<PlannedPunch> touches, RandomGenerator random) {
    touches.remove(random.nextInt(touches.size()));
    touches.removeIf(touch -> random.nextInt(4) == 0);
  }

  private static void doubleTap(List<PlannedPunch> touches, RandomGenerator random) {
    for (PlannedPunch touch : List.copyOf(touches)) {
      touches.add(new PlannedPunch(touch.at().plusSeconds(3L + random.nextInt(6)), touch.part()));
    }
  }

  private static PlannedPunch touch(
      LocalTime from, int seconds, Part part, RandomGenerator random) {
    return new PlannedPunch(from.plusSeconds(random.nextInt(seconds)), part);
  }
}
