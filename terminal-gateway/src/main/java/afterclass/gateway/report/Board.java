package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.policy.PolicyInForce;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The day as it runs: each window, who is expected in it, who has punched, who has not.
 *
 * @param at wall-clock time of the school
 * @param expected how many people have a service today
 * @param windows the windows, by their beginning
 */
public record Board(LocalDateTime at, int expected, List<Window> windows) {

  /** Where a window stands. */
  public enum Phase {
    /** It has not begun. */
    AHEAD,
    /** It runs. */
    RUNNING,
    /** It is over. */
    OVER
  }

  /**
   * A staff member in a window.
   *
   * @param staff staff number
   * @param name the name
   * @param punches how many punches counted so far
   */
  public record Person(String staff, String name, int punches) {}

  /**
   * A window of a requirement.
   *
   * @param requirement id of the requirement
   * @param name its name
   * @param clause the clause that is cited
   * @param from its first instant
   * @param to its last minute or second
   * @param phase where it stands
   * @param minutesLeft whole minutes until its end; 0 unless it runs
   * @param in who has punched as often as is asked
   * @param awaited who has not yet, and still can
   * @param missed who has not and no longer can
   * @param held who has not while a terminal was out of reach
   * @param excused who is on leave from it
   */
  public record Window(
      String requirement,
      String name,
      String clause,
      LocalTime from,
      LocalTime to,
      Phase phase,
      long minutesLeft,
      List<Person> in,
      List<Person> awaited,
      List<Person> missed,
      List<Person> held,
      List<Person> excused) {

    public Window {
      in = List.copyOf(in);
      awaited = List.copyOf(awaited);
      missed = List.copyOf(missed);
      held = List.copyOf(held);
      excused = List.copyOf(excused);
    }

    /** How many people it concerns. */
    public int expected() {
      return in.size() + awaited.size() + missed.size() + held.size();
    }
  }

  public Board {
    windows = List.copyOf(windows);
  }

  /** The board of a date, from how everybody's day stands. */
  public static Board of(
      LocalDate date,
      LocalDateTime now,
      List<DayOutcome> days,
      ReportSources sources,
      Messages words) {
    Map<String, Making> made = new LinkedHashMap<>();
    PolicyInForce policy = sources.policy().on(date);
    for (DayOutcome day : days) {
      for (RequirementTrace trace : day.trace()) {
        LocalTime from = trace.from();
        LocalTime to = trace.to();
        if (from != null && to != null) {
          String key = trace.requirement() + from + to;
          made.computeIfAbsent(key, k -> new Making(trace, from, to))
              .take(
                  new Person(day.staff(), sources.name(day.staff()), trace.counted().size()),
                  trace);
        }
      }
    }
    LocalTime clock = now.toLocalTime();
    List<Window> windows =
        made.values().stream()
            .map(making -> making.window(policy, words, clock))
            .sorted(Comparator.comparing(Window::from).thenComparing(Window::name))
            .toList();
    return new Board(now, days.size(), windows);
  }

  /** A window whose people are being gathered. */
  private static final class Making {
    private final RequirementTrace first;
    private final LocalTime from;
    private final LocalTime to;
    private final List<Person> in = new ArrayList<>();
    private final List<Person> awaited = new ArrayList<>();
    private final List<Person> missed = new ArrayList<>();
    private final List<Person> held = new ArrayList<>();
    private final List<Person> excused = new ArrayList<>();

    Making(RequirementTrace first, LocalTime from, LocalTime to) {
      this.first = first;
      this.from = from;
      this.to = to;
    }

    void take(Person person, RequirementTrace trace) {
      boolean punched = trace.counted().size() >= trace.needed();
      switch (trace.state()) {
        case MET -> in.add(person);
        case OPEN -> (punched ? in : awaited).add(person);
        case FAILED -> (punched ? in : missed).add(person);
        case SUSPENDED -> held.add(person);
        case WAIVED -> excused.add(person);
      }
    }

    Window window(PolicyInForce policy, Messages words, LocalTime now) {
      Phase phase =
          now.isBefore(from) ? Phase.AHEAD : now.isAfter(end()) ? Phase.OVER : Phase.RUNNING;
      return new Window(
          first.requirement(),
          JudgedDay.requirementName(policy, first.requirement(), words),
          first.clauses().get(0),
          from,
          to,
          phase,
          phase == Phase.RUNNING ? Duration.between(now, end()).toMinutes() : 0,
          in,
          awaited,
          missed,
          held,
          excused);
    }

    /** A window that ends with a minute runs to the end of it. */
    private LocalTime end() {
      return to.getSecond() == 0 ? to.withSecond(59) : to;
    }
  }
}
