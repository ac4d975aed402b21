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
import org.jspecify.annotations.Nullable;

/**
 * The current day by window: who is expected, who has punched, and who has not.
 *
 * @param at wall-clock time of the school
 * @param expected number of people with a service today
 * @param windows the windows, by their beginning
 */
public record Board(LocalDateTime at, int expected, List<Window> windows) {

  /** The phase of a window. */
  public enum Phase {
    /** The window has not begun. */
    AHEAD,
    /** The window has begun and not ended. */
    RUNNING,
    /**
     * The window has ended, but its deadline is suspended because the gateway's clock may be wrong.
     */
    DUE,
    /** The window has ended. */
    OVER
  }

  /**
   * The time for which a board is made.
   *
   * @param date the date shown
   * @param at wall-clock time of the school
   * @param heldSince time since which deadlines are suspended, or {@code null} if they are not
   */
  public record Moment(LocalDate date, LocalDateTime at, @Nullable LocalDateTime heldSince) {
    private Phase phase(LocalTime from, LocalTime end) {
      LocalTime now = at.toLocalTime();
      if (!now.isAfter(end)) {
        return now.isBefore(from) ? Phase.AHEAD : Phase.RUNNING;
      }
      boolean held = heldSince != null && !date.atTime(end).isBefore(heldSince);
      return held ? Phase.DUE : Phase.OVER;
    }
  }

  /**
   * A staff member in a window.
   *
   * @param staff staff number
   * @param name the name
   * @param punches number of punches counted so far
   */
  public record Person(String staff, String name, int punches) {}

  /**
   * A window of a requirement.
   *
   * @param requirement id of the requirement
   * @param name its name
   * @param clause the cited clause
   * @param from its first instant
   * @param to its last minute or second
   * @param phase its phase
   * @param minutesLeft whole minutes until its end; 0 unless it is running
   * @param in people who met it
   * @param awaitingSheet people with enough punches who still need the sign-in sheet
   * @param awaited people who have not met it and still can
   * @param missed people who have not met it and no longer can
   * @param held people whose punches an unreachable terminal may not have delivered
   * @param excused people on leave from it
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
      List<Person> awaitingSheet,
      List<Person> awaited,
      List<Person> missed,
      List<Person> held,
      List<Person> excused) {

    public Window {
      in = List.copyOf(in);
      awaitingSheet = List.copyOf(awaitingSheet);
      awaited = List.copyOf(awaited);
      missed = List.copyOf(missed);
      held = List.copyOf(held);
      excused = List.copyOf(excused);
    }

    /** Returns the number of people who must meet it. */
    public int expected() {
      return in.size() + awaitingSheet.size() + awaited.size() + missed.size() + held.size();
    }
  }

  public Board {
    windows = List.copyOf(windows);
  }

  /** Returns the board for a time, made from the day outcomes of all staff. */
  public static Board of(
      Moment moment, List<DayOutcome> days, ReportSources sources, Messages words) {
    Map<String, Making> made = new LinkedHashMap<>();
    PolicyInForce policy = sources.policy().on(moment.date());
    for (DayOutcome day : days) {
      for (RequirementTrace trace : day.trace()) {
        LocalTime from = trace.from();
        LocalTime to = trace.to();
        if (from != null && to != null) {
          String key = trace.requirement() + from + to;
          made.computeIfAbsent(key, k -> new Making(trace, from, to, moment))
              .take(
                  new Person(day.staff(), sources.name(day.staff()), trace.counted().size()),
                  trace);
        }
      }
    }
    List<Window> windows =
        made.values().stream()
            .map(making -> making.window(policy, words))
            .sorted(Comparator.comparing(Window::from).thenComparing(Window::name))
            .toList();
    return new Board(moment.at(), days.size(), windows);
  }

  /** A window whose people are being collected. */
  private static final class Making {
    private final RequirementTrace first;
    private final LocalTime from;
    private final LocalTime to;
    private final Phase phase;
    private final long minutesLeft;
    private final List<Person> in = new ArrayList<>();
    private final List<Person> awaitingSheet = new ArrayList<>();
    private final List<Person> awaited = new ArrayList<>();
    private final List<Person> missed = new ArrayList<>();
    private final List<Person> held = new ArrayList<>();
    private final List<Person> excused = new ArrayList<>();

    Making(RequirementTrace first, LocalTime from, LocalTime to, Moment moment) {
      this.first = first;
      this.from = from;
      this.to = to;
      LocalTime end = end(to);
      this.phase = moment.phase(from, end);
      this.minutesLeft =
          phase == Phase.RUNNING ? Duration.between(moment.at().toLocalTime(), end).toMinutes() : 0;
    }

    void take(Person person, RequirementTrace trace) {
      boolean punched = trace.counted().size() >= trace.needed();
      switch (trace.state()) {
        case MET -> in.add(person);
        case OPEN -> (punched ? awaitingSheet : awaited).add(person);
        case FAILED -> (punched || phase != Phase.DUE ? missed : awaited).add(person);
        case SUSPENDED -> held.add(person);
        case WAIVED -> excused.add(person);
      }
    }

    Window window(PolicyInForce policy, Messages words) {
      return new Window(
          first.requirement(),
          JudgedDay.requirementName(policy, first.requirement(), words),
          first.clauses().get(0),
          from,
          to,
          phase,
          minutesLeft,
          in,
          awaitingSheet,
          awaited,
          missed,
          held,
          excused);
    }

    /** Returns the last instant of a window; one that ends with a minute includes that minute. */
    private static LocalTime end(LocalTime to) {
      return to.getSecond() == 0 ? to.withSecond(59) : to;
    }
  }
}
