package afterclass.gateway.web.today;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.ClockWords;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.Today;
import afterclass.gateway.web.days.PunchView;
import afterclass.gateway.web.terminals.TerminalCases;
import afterclass.gateway.web.terminals.TerminalsView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The present state of today as JSON. */
@Controller("/api/today")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class TodayApi {
  private final Today today;
  private final ReportSources sources;
  private final TerminalCases terminals;

  TodayApi(Today today, ReportSources sources, TerminalCases terminals) {
    this.today = today;
    this.sources = sources;
    this.terminals = terminals;
  }

  /**
   * Today as it runs: who is expected, in, awaited and missed in which window, how long each is
   * open yet, the last punches, the terminals. To follow it, listen to the server-sent events of
   * {@code GET /today/changes}, which takes the same token: each event named {@code changed} says
   * that there is something new to ask for here. One comes at the beginning, one at every change,
   * and one at least every 15 seconds, since windows begin and end by themselves.
   */
  @Get
  TodayView today(HttpRequest<?> request) {
    Messages words = Language.of(request);
    Today.Seen seen = today.now(words);
    return new TodayView(
        seen.board().at(),
        seen.board().expected(),
        ClockWords.lines(seen.clock(), words, sources),
        seen.board().windows().stream().map(WindowView::of).toList(),
        seen.last().stream().map(punch -> PunchView.of(punch, sources, words)).toList(),
        terminals.view(seen.statuses(), seen.unknown(), seen.links(), words),
        seen.lastDay().map(day -> lastDay(day, words)).orElse(null));
  }

  private LastDayView lastDay(Today.LastDay day, Messages words) {
    return new LastDayView(
        day.board().at().toLocalDate(),
        day.board().expected(),
        day.board().windows().stream().map(WindowView::of).toList(),
        day.last().stream().map(punch -> PunchView.of(punch, sources, words)).toList());
  }

  /**
   * The state of today at one instant.
   *
   * @param at the moment, on the school's wall clock
   * @param expected how many people have a service today
   * @param clock why the time of the gateway's clock is uncertain, and what to do; empty if it is
   *     certain
   * @param windows the windows, by their beginning
   * @param last the last twelve punches, newest first
   * @param terminals the terminals and links
   * @param lastDay the last day that had services, which the page shows on a day that has none;
   *     left out on a day that has any
   */
  @Serdeable
  public record TodayView(
      LocalDateTime at,
      int expected,
      List<String> clock,
      List<WindowView> windows,
      List<PunchView> last,
      TerminalsView terminals,
      @Nullable LastDayView lastDay) {}

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
      LocalDate date, int expected, List<WindowView> windows, List<PunchView> last) {}

  /**
   * The window of a requirement, with the state of each person.
   *
   * @param requirement requirement id
   * @param name its name
   * @param clause the clause that is cited
   * @param from its first instant
   * @param to its last minute or second
   * @param phase {@code ahead}, {@code running}, {@code due} (it has ended, and its deadline is
   *     suspended while the time of the gateway's clock is uncertain) or {@code over}
   * @param minutesLeft whole minutes until its end; 0 unless it runs
   * @param expected how many people it concerns
   * @param in people who have met the requirement
   * @param awaitingSheet people who have punched as often as required and wait for the sign-in
   *     sheet
   * @param awaited people who have not met it, and still can
   * @param missed people who have not met it and no longer can
   * @param held people who have not met it while a terminal was unreachable
   * @param excused people on leave from it
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
      List<PersonView> excused) {

    static WindowView of(Board.Window window) {
      return new WindowView(
          window.requirement(),
          window.name(),
          window.clause(),
          window.from(),
          window.to(),
          window.phase().name().toLowerCase(Locale.ROOT),
          window.minutesLeft(),
          window.expected(),
          people(window.in()),
          people(window.awaitingSheet()),
          people(window.awaited()),
          people(window.missed()),
          people(window.held()),
          people(window.excused()));
    }

    private static List<PersonView> people(List<Board.Person> people) {
      return people.stream()
          .map(person -> new PersonView(person.staff(), person.name(), person.punches()))
          .toList();
    }
  }

  /**
   * A person in a window.
   *
   * @param staffNo staff number
   * @param name name
   * @param punches how many punches counted so far
   */
  @Serdeable
  public record PersonView(String staffNo, String name, int punches) {}
}
