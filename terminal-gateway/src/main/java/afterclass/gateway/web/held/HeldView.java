package afterclass.gateway.web.held;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.Paths;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.session.TimeWithoutTerminal;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.outcome.ServiceView;
import afterclass.gateway.web.page.ListPage;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days with services on hold of some dates.
 *
 * @param from first business date
 * @param to last business date, included
 * @param days the days, oldest first, then by staff number
 * @param unequipped the times in which a site of these people had no terminal; on the page
 * @param gaps the terminals whose punches of these days may be missing; on the page
 * @param rulings the rulings to choose from; on the page
 */
@Serdeable
public record HeldView(
    LocalDate from,
    LocalDate to,
    List<Day> days,
    @JsonIgnore List<TimeWithoutTerminal> unequipped,
    @JsonIgnore List<Gap> gaps,
    @JsonIgnore List<Choice> rulings) {
  /** Number of days on a page of the list. */
  private static final int MOST = 100;

  /**
   * Returns a page of the list.
   *
   * @param number its number, from 1
   */
  public ListPage part(int number) {
    return ListPage.of(number, days.size(), MOST);
  }

  /** Returns the days on a page of the list. */
  public List<Day> on(ListPage part) {
    return days.subList(part.from(), part.until());
  }

  /** Returns the address of the list with its dates. */
  public String address() {
    return "/held?from=" + from + "&to=" + to;
  }

  /**
   * A terminal whose punches of some time may be missing.
   *
   * @param terminal its site and name
   * @param from first instant of that time
   * @param to last instant of it; {@code null} if it lasts
   * @param byFile whether its records come in files that the office imports
   */
  public record Gap(String terminal, Instant from, @Nullable Instant to, boolean byFile) {

    /** Returns the page on which its files are imported. */
    public String recordsPath() {
      return Paths.terminalRecords(terminal);
    }
  }

  /**
   * A day with a service on hold.
   *
   * @param date business date
   * @param staffNo staff number
   * @param name that person's name
   * @param who the name, with the staff number if another person has the same name; on the page
   * @param services the services on hold, with reasons
   * @param missingTimes how many punch times must be given to accept it: 0, or 1 or 2 for overtime
   */
  @Serdeable
  public record Day(
      LocalDate date,
      String staffNo,
      String name,
      @JsonIgnore String who,
      List<ServiceView> services,
      int missingTimes) {

    static Day of(JudgedDay day, ReportSources sources, Messages words) {
      String staff = day.outcome().staff();
      return new Day(
          day.outcome().date(),
          staff,
          sources.name(staff),
          sources.who(staff),
          HeldCases.services(day).map(service -> ServiceView.of(service, day, words)).toList(),
          HeldCases.missingTimes(day));
    }
  }
}
