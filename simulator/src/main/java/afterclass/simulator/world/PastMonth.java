package afterclass.simulator.world;

import afterclass.simulator.people.DayPlanner;
import afterclass.simulator.people.Habit;
import afterclass.simulator.people.PlannedPunch;
import afterclass.simulator.scenario.Event;
import afterclass.simulator.scenario.Person;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The school days of a month before the day that is played: what an office enters that begins with
 * the service in the middle of a month. They are not played, so that they take little time.
 */
final class PastMonth {
  /** One day in so many goes as the person's habit has it; the others go well. */
  private static final int ODD_DAYS = 6;

  /** One sign-in in so many is missing. */
  private static final int UNSIGNED = 150;

  private final SimulatedSite stage;
  private final List<Person> people;

  PastMonth(SimulatedSite stage, List<Person> people) {
    this.stage = stage;
    this.people =
        people.stream()
            .filter(person -> !person.card().isEmpty() && !person.services().isEmpty())
            .toList();
  }

  /** Enters the month so far: roster, user numbers, the time clock's file, sign-in sheets. */
  void enter(Event event) throws IOException, InterruptedException {
    String terminal = event.word("terminal");
    LocalDate last = event.at().toLocalDate();
    LocalDate first = last.withDayOfMonth(1);
    List<LocalDate> days =
        first
            .datesUntil(last.plusDays(1))
            .filter(date -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
            .toList();
    Office office = new Office(stage);
    office.users(terminal, people, first);
    office.roster(people, first, last);
    stage.api().importAttlog(terminal, punches(days, new SplittableRandom(event.line())));
    SplittableRandom random = new SplittableRandom(last.toEpochDay());
    for (LocalDate day : days) {
      Set<String> staff = Set.copyOf(people.stream().map(Person::no).toList());
      Set<String> missing =
          Set.copyOf(staff.stream().sorted().filter(no -> random.nextInt(UNSIGNED) == 0).toList());
      office.sheet(day, staff, missing);
    }
    stage.settle();
  }

  /** Returns a person's number as a user of the time clock: the digits of the staff number. */
  static int number(Person person) {
    return Integer.parseInt(person.no().replaceAll("\\D", ""));
  }

  /** Returns lines of user number, time, device and codes, as the time clock writes them. */
  private String punches(List<LocalDate> days, RandomGenerator random) {
    List<String> lines = new ArrayList<>();
    for (LocalDate day : days) {
      TreeMap<LocalTime, Integer> touches = new TreeMap<>();
      for (Person person : people) {
        boolean odd = random.nextInt(ODD_DAYS) == 0;
        Habit habit = odd ? person.habit() : Habit.PUNCTUAL;
        for (PlannedPunch touch :
            DayPlanner.plan(habit, Set.copyOf(person.services()), false, random)) {
          touches.putIfAbsent(touch.at(), number(person));
        }
      }
      touches.forEach((at, user) -> lines.add(user + "\t" + day + " " + full(at) + "\t1\t0\t1\t0"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String full(LocalTime at) {
    return String.format("%02d:%02d:%02d", at.getHour(), at.getMinute(), at.getSecond());
  }
}
