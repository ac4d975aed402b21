package afterclass.simulator.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tests of the properties of each habit, over many seeds. */
class DayPlannerTest {

  private static final Set<String> FULL = Set.of("morning-reading", "noon", "tutoring");
  private static final int SEEDS = 200;

  private static List<LocalTime> plan(Habit habit, Set<String> services, boolean summer, int seed) {
    return DayPlanner.plan(habit, services, summer, new SplittableRandom(seed)).stream()
        .map(PlannedPunch::at)
        .toList();
  }

  private static boolean within(LocalTime at, String from, String before) {
    return !at.isBefore(LocalTime.parse(from)) && at.isBefore(LocalTime.parse(before));
  }

  @Test
  void punctualPeopleAreInEveryWindow() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<LocalTime> winter = plan(Habit.PUNCTUAL, FULL, false, seed);
      assertEquals(4, winter.size(), "seed " + seed);
      assertTrue(within(winter.get(0), "07:00", "07:11"), "seed " + seed);
      assertTrue(within(winter.get(1), "11:30", "13:31"), "seed " + seed);
      assertTrue(within(winter.get(2), "11:30", "13:31"), "seed " + seed);
      assertTrue(within(winter.get(3), "17:00", "17:30"), "seed " + seed);
      assertTrue(within(plan(Habit.SUBSTITUTE, FULL, true, seed).get(3), "17:30", "18:00"));
    }
  }

  @Test
  void latePeopleMissTheMorning() {
    for (int seed = 0; seed < SEEDS; seed++) {
      LocalTime first = plan(Habit.LATE, FULL, false, seed).get(0);
      assertTrue(within(first, "07:11", "11:30"), "seed " + seed + ": " + first);
    }
  }

  @Test
  void forgetfulPeopleForgetSomethingEveryDay() {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertTrue(plan(Habit.FORGETFUL, FULL, false, seed).size() < 4, "seed " + seed);
    }
  }

  @Test
  void doubleTappersTouchTwiceWithinSeconds() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<LocalTime> touches = plan(Habit.DOUBLE_TAPPER, FULL, false, seed);
      assertTrue(touches.size() == 6 || touches.size() == 8, "seed " + seed + ": " + touches);
      for (int i = 0; i < touches.size(); i += 2) {
        long seconds = touches.get(i).until(touches.get(i + 1), ChronoUnit.SECONDS);
        assertTrue(seconds >= 3 && seconds <= 8, "seed " + seed + ": " + touches);
      }
    }
  }

  @Test
  void leaversGoBeforeTheTime() {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertTrue(
          within(plan(Habit.LEAVER, Set.of("tutoring"), true, seed).get(1), "17:05", "17:30"));
      assertTrue(within(plan(Habit.LEAVER, Set.of("club"), false, seed).get(1), "15:50", "16:15"));
    }
  }

  @Test
  void nobodyComesForNothingAndEqualSeedsGiveEqualDays() {
    assertEquals(List.of(), plan(Habit.PUNCTUAL, Set.of(), false, 1));
    assertEquals(List.of(), plan(Habit.SCRIPTED, FULL, false, 1));
    assertEquals(plan(Habit.FORGETFUL, FULL, false, 42), plan(Habit.FORGETFUL, FULL, false, 42));
  }
}
