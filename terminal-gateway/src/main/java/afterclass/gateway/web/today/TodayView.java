package afterclass.gateway.web.today;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.days.PunchView;
import afterclass.gateway.web.dutylog.DutyEntryView;
import afterclass.gateway.web.terminals.TerminalsView;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of today at one instant.
 *
 * @param at the moment, on the school's wall clock
 * @param expected how many people have a service today
 * @param clock why the service's own clock is in doubt, and what to do; empty if it is not
 * @param windows the windows, by their beginning
 * @param last the last twelve punches, newest first
 * @param terminals the terminals and links
 * @param urgent the urgent entries of the duty log that were written today, newest first
 * @param lastDay the last day that had services, which the page shows on a day that has none; left
 *     out on a day that has any
 */
@Serdeable
public record TodayView(
    LocalDateTime at,
    int expected,
    List<String> clock,
    List<WindowView> windows,
    List<PunchView> last,
    TerminalsView terminals,
    List<DutyEntryView> urgent,
    @Nullable LastDayView lastDay) {

  /** Number of urgent entries that the page shows; the others are behind a link. */
  private static final int URGENT = 5;

  /** Number of names that a window lists at once; the others are behind a click. */
  private static final int NAMED = 12;

  /** Returns the newest urgent entries, as many as the page shows. */
  public List<DutyEntryView> newest() {
    return urgent.subList(0, Math.min(URGENT, urgent.size()));
  }

  /** Returns the people whose names are listed at once. */
  public static List<PersonView> first(List<PersonView> people) {
    return people.subList(0, Math.min(NAMED, people.size()));
  }

  /** Returns the people whose names are behind a click. */
  public static List<PersonView> rest(List<PersonView> people) {
    return people.subList(Math.min(NAMED, people.size()), people.size());
  }

  /** Returns the day that the page shows: the last one with services if today has none. */
  public LastDayView shown() {
    LastDayView today = new LastDayView(at.toLocalDate(), expected, windows, last);
    LastDayView before = lastDay;
    return before == null ? today : before.with(last);
  }

  /**
   * A day with services, as at its end.
   *
   * @param date its date
   * @param expected how many people had a service
   * @param windows the windows, by their beginning
   * @param last its last twelve punches, newest first
   */
  @Serdeable
  public record LastDayView(
      LocalDate date, int expected, List<WindowView> windows, List<PunchView> last) {
    private static final List<String> PHASES = List.of("running", "due", "over", "ahead");

    /** Returns the windows in the order of what is to be done: running, due, over, ahead. */
    public List<WindowView> byUrgency() {
      return windows.stream()
          .sorted(Comparator.comparingInt(window -> PHASES.indexOf(window.phase())))
          .toList();
    }

    private LastDayView with(List<PunchView> later) {
      return later.isEmpty() ? this : new LastDayView(date, expected, windows, later);
    }
  }

  /**
   * The window of a requirement, with the state of each person.
   *
   * @param requirement requirement id
   * @param name its name
   * @param clause the clause that is cited
   * @param from its first instant
   * @param to its last minute or second
   * @param phase {@code ahead}, {@code running}, {@code due} (its time is up, and its deadline is
   *     kept from passing while the service's clock is in doubt) or {@code over}
   * @param minutesLeft whole minutes until its end; 0 unless it runs
   * @param expected how many people it concerns
   * @param in who has met it
   * @param awaitingSheet who has punched as often as is asked and waits for the sign-in sheet
   * @param awaited who has not yet, and still can
   * @param missed who has not met it and no longer can
   * @param held who has not while a terminal was out of reach
   * @param excused who is on leave from it
   * @param phaseLabel the phase, in words; on the page
   */
  @Serdeable
  public record WindowView(
      String requirement,
      String name,
      String clause,
      LocalTime from,
      LocalTime to,
      String phase,
      long minutesLeft,
      int expected,
      List<PersonView> in,
      List<PersonView> awaitingSheet,
      List<PersonView> awaited,
      List<PersonView> missed,
      List<PersonView> held,
      List<PersonView> excused,
      @JsonIgnore String phaseLabel) {

    /** Returns how many people have punched as often as is asked. */
    public int punched() {
      return in.size() + awaitingSheet.size();
    }

    /** Returns the style of the phase. */
    public String badge() {
      return switch (phase) {
        case "running" -> "bg-green-lt";
        case "due" -> "bg-yellow-lt";
        default -> "bg-secondary-lt";
      };
    }

    static List<WindowView> of(Board board, ReportSources sources, Messages words) {
      return board.windows().stream().map(window -> of(window, sources, words)).toList();
    }

    private static WindowView of(Board.Window window, ReportSources sources, Messages words) {
      String phase = Codes.of(window.phase());
      boolean running = window.phase() == Board.Phase.RUNNING;
      return new WindowView(
          window.requirement(),
          window.name(),
          window.clause(),
          window.from(),
          window.to(),
          phase,
          window.minutesLeft(),
          window.expected(),
          people(window.in(), sources),
          people(window.awaitingSheet(), sources),
          people(window.awaited(), sources),
          people(window.missed(), sources),
          people(window.held(), sources),
          people(window.excused(), sources),
          running
              ? words.text("today.running", String.valueOf(window.minutesLeft()))
              : words.text("today.phase-" + phase));
    }

    private static List<PersonView> people(List<Board.Person> people, ReportSources sources) {
      return people.stream()
          .map(
              person ->
                  new PersonView(
                      person.staff(), person.name(), person.punches(), sources.who(person.staff())))
          .toList();
    }
  }

  /**
   * A person in a window.
   *
   * @param staffNo staff number
   * @param name name
   * @param punches how many punches counted so far
   * @param who the name, with the number where another has the same name; on the page
   */
  @Serdeable
  public record PersonView(String staffNo, String name, int punches, @JsonIgnore String who) {}
}
