package afterclass.simulator.world;

import afterclass.simulator.check.GroundTruthDay;
import afterclass.simulator.people.DayPlanner;
import afterclass.simulator.people.Habit;
import afterclass.simulator.people.PlannedPunch;
import afterclass.simulator.scenario.Event;
import afterclass.simulator.scenario.Person;
import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.Scenario.Day;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The player of a scenario on a simulated site: for each step in turn, in one thread, it moves the
 * clock, plays the step, and waits until its records are on disk.
 */
public final class Player {

  /** The ends of windows on a school day, except midnight. */
  private static final List<LocalTime> ENDS = List.of(LocalTime.of(7, 11), LocalTime.of(13, 31));

  /** The times at which the service evaluates the day so far, including every end of a window. */
  private static final List<LocalTime> LOOKS =
      List.of(LocalTime.of(7, 11), LocalTime.of(13, 31), LocalTime.of(18, 0));

  private final Scenario scenario;
  private final SimulatedSite stage;
  private final List<Person> people;
  private final RandomGenerator random;
  private final GroundTruth truth;
  private final EventPlayer eventPlayer;
  private final List<LocalDateTime> ends;

  /** A listener to the progress of a playback. */
  public interface Progress {
    /**
     * Reports a completed step.
     *
     * @param done number of steps done
     * @param of total number of steps
     * @param at simulated time
     */
    void step(int done, int of, LocalDateTime at);
  }

  private record Step(LocalDateTime at, Deed deed) {}

  private interface Deed {
    void run() throws IOException, InterruptedException;
  }

  private Player(Scenario scenario, SimulatedSite stage) {
    this.scenario = scenario;
    this.stage = stage;
    this.random = new SplittableRandom(scenario.seed());
    this.people = new ArrayList<>(StaffGenerator.of(scenario.crowd(), random));
    this.people.addAll(scenario.people());
    this.truth = new GroundTruth(people, scenario.days());
    this.eventPlayer = new EventPlayer(stage, people, truth);
    this.ends = ends(scenario.days());
  }

  /**
   * Plays a scenario.
   *
   * @param stage a simulated site with the scenario's terminals; others replace missing ones on
   *     serial lines
   * @throws IOException if the service refuses an import
   */
  public static Played play(Scenario scenario, SimulatedSite stage, Progress progress)
      throws IOException, InterruptedException {
    return new Player(scenario, stage).run(progress);
  }

  private Played run(Progress progress) throws IOException, InterruptedException {
    new Office(stage).begin(people, scenario.days());
    List<Step> steps = new ArrayList<>();
    for (Event event : scenario.events()) {
      if (eventPlayer.possible(event)) {
        steps.add(new Step(event.at(), () -> eventPlayer.perform(event)));
      }
    }
    eventPlayer.arrangeBeforehand(scenario.events());
    scenario.days().forEach(day -> steps.addAll(crowdSteps(day)));
    scenario.days().forEach(day -> steps.addAll(looks(day)));
    steps.sort(Comparator.comparing(Step::at));
    int done = 0;
    for (Step step : steps) {
      moveTo(step.at());
      step.deed().run();
      done++;
      progress.step(done, steps.size(), step.at());
    }
    stage.settle();
    List<GroundTruthDay> days = truth.days(scenario.days());
    return new Played(people, days, eventPlayer.troubles(), eventPlayer.touches());
  }

  private List<Step> looks(Day day) {
    List<Step> steps = new ArrayList<>();
    LOOKS.forEach(at -> steps.add(new Step(day.date().atTime(at), stage::settle)));
    steps.add(new Step(day.date().plusDays(1).atTime(0, 5), stage::settle));
    return steps;
  }

  /**
   * Moves the clock, stopping one second before and at each window's end until no terminal can hold
   * earlier punches. A jump would look to the service like hours without contact to the terminals.
   */
  private void moveTo(LocalDateTime target) throws IOException, InterruptedException {
    for (LocalDateTime end : ends) {
      LocalDateTime now = stage.clock().wallClock().toLocalDateTime();
      if (now.isBefore(end) && !target.isBefore(end)) {
        LocalDateTime eve = end.minusSeconds(1);
        stage.clock().moveTo(eve.isBefore(now) ? now : eve);
        stage.waits().awaitKnown();
        stage.settle();
        stage.clock().moveTo(end);
        stage.waits().awaitKnown();
        stage.settle();
      }
    }
    stage.clock().moveTo(target);
  }

  private static List<LocalDateTime> ends(List<Day> days) {
    return days.stream()
        .map(Day::date)
        .flatMap(
            date ->
                Stream.concat(
                    ENDS.stream().map(date::atTime), Stream.of(date.plusDays(1).atStartOfDay())))
        .toList();
  }

  private List<Step> crowdSteps(Day day) {
    List<Step> steps = new ArrayList<>();
    for (Person person : people) {
      if (person.habit() == Habit.SCRIPTED || person.card().isEmpty()) {
        continue;
      }
      Set<String> services = truth.toAttend(person.no(), day.date());
      for (PlannedPunch touch : DayPlanner.plan(person.habit(), services, day.summer(), random)) {
        String terminal = terminalFor(touch.part());
        LocalDateTime at = day.date().atTime(touch.at());
        steps.add(new Step(at, () -> eventPlayer.touch(person, terminal)));
      }
    }
    return steps;
  }

  private String terminalFor(PlannedPunch.Part part) {
    String name = part.name().toLowerCase(Locale.ROOT);
    List<String> fit =
        scenario.terminals().stream()
            .filter(
                terminal -> eventPlayer.present(terminal.id()) && terminal.parts().contains(name))
            .map(TerminalSpec::id)
            .toList();
    if (fit.isEmpty()) {
      throw new IllegalArgumentException(
          "scenario " + scenario.name() + " has no terminal for the " + name);
    }
    return fit.get(random.nextInt(fit.size()));
  }

  /**
   * The result of a playback.
   *
   * @param people all people
   * @param truth what actually happened to each person on each day
   * @param troubles what went wrong, with the outcome
   * @param touches number of punches by terminal
   */
  public record Played(
      List<Person> people,
      List<GroundTruthDay> truth,
      List<ScenarioProblem> troubles,
      Map<String, Integer> touches) {
    public Played {
      people = List.copyOf(people);
      truth = List.copyOf(truth);
      troubles = List.copyOf(troubles);
      touches = Map.copyOf(touches);
    }
  }
}
