package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.web.outcome.HoursView;
import afterclass.gateway.web.outcome.IncidentView;
import afterclass.gateway.web.outcome.ServiceView;
import afterclass.rules.model.DayType;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a date.
 *
 * @param date business date
 * @param dayType {@code school} or {@code off}
 * @param dayTypeLabel the same in words; on the page
 * @param season season of the date
 * @param seasonName its name; on the page
 * @param note the calendar's note
 * @param hours sums over all staff who are judged
 * @param staff the judged staff members, by staff number
 * @param unjudged staff numbers of people who have a service and are not judged yet
 * @param waiting the same with their names; on the page
 * @param free people in service who have no service and no result; on the page
 * @param incidents the incidents of all staff; on the page
 * @param beforeUse why nobody without a punch is judged on that date; empty if all are; on the page
 */
@Serdeable
public record DayView(
    LocalDate date,
    String dayType,
    @JsonIgnore String dayTypeLabel,
    String season,
    @JsonIgnore String seasonName,
    @Nullable String note,
    HoursView hours,
    List<StaffView> staff,
    List<String> unjudged,
    @JsonIgnore List<Person> waiting,
    @JsonIgnore List<Person> free,
    @JsonIgnore List<IncidentLine> incidents,
    @JsonIgnore String beforeUse) {

  /**
   * The results of one staff member on that date.
   *
   * @param staffNo staff number
   * @param name name
   * @param hours lesson hours
   * @param services in the order of the assignments
   * @param incidents safety-responsibility incidents
   * @param decidedAt when the decision in effect was made
   */
  @Serdeable
  public record StaffView(
      String staffNo,
      String name,
      HoursView hours,
      List<ServiceView> services,
      List<IncidentView> incidents,
      Instant decidedAt) {

    /** Tells whether the staff member has a service or an incident. */
    boolean serves() {
      return !services.isEmpty() || !incidents.isEmpty();
    }

    static StaffView of(JudgedDay day, ReportSources sources, Messages words) {
      return new StaffView(
          day.staff(),
          sources.name(day.staff()),
          HoursView.of(day.outcome().hours()),
          day.outcome().services().stream().map(s -> ServiceView.of(s, day, words)).toList(),
          day.outcome().incidents().stream().map(i -> IncidentView.of(i, words)).toList(),
          day.decision().decidedAt());
    }
  }

  /**
   * A staff member by name.
   *
   * @param staffNo staff number
   * @param who name, with the number if another person has the same name
   */
  public record Person(String staffNo, String who) {}

  /**
   * An incident of a staff member.
   *
   * @param person the staff member
   * @param incident incident
   * @param requirement name of the requirement that caused it
   */
  public record IncidentLine(Person person, IncidentView incident, String requirement) {}

  /** Returns the judged staff members to list; without {@code all}, only those with a service. */
  public List<StaffView> listed(boolean all) {
    return all ? staff : staff.stream().filter(StaffView::serves).toList();
  }

  /** Returns the number of staff members without a service or an incident. */
  public long idle() {
    return free.size() + staff.size() - staff.stream().filter(StaffView::serves).count();
  }

  /** Returns the results of a date. */
  static DayView of(LocalDate date, ReportSources live, Messages words) {
    ReportSources sources = live.still();
    List<JudgedDay> judged = sources.judged().latestOn(date);
    List<String> unjudged = new ArrayList<>(sources.roster().assignedOn(date));
    judged.forEach(day -> unjudged.remove(day.staff()));
    String before = sources.judged().neverJudged(date, words).orElse("");
    if (!before.isEmpty()) {
      unjudged.clear();
    }
    List<String> free = before.isEmpty() ? free(date, judged, sources.roster()) : List.of();
    DayType dayType = sources.roster().dayType(date);
    String season =
        sources.roster().season(date).orElseGet(() -> sources.policy().on(date).season());
    return new DayView(
        date,
        Codes.of(dayType),
        words.text("daytype." + dayType.name()),
        season,
        sources.names(words).season(season, date),
        sources.roster().note(date).filter(note -> !note.isEmpty()).orElse(null),
        HoursView.sum(judged.stream().map(day -> day.outcome().hours()).toList()),
        judged.stream().map(day -> StaffView.of(day, sources, words)).toList(),
        unjudged,
        unjudged.stream().map(no -> new Person(no, sources.who(no))).toList(),
        free.stream().map(no -> new Person(no, sources.name(no))).toList(),
        judged.stream().flatMap(day -> incidents(day, sources, words)).toList(),
        before);
  }

  /** Returns who is in service on a date, has no service, and was never judged for want of both. */
  private static List<String> free(LocalDate date, List<JudgedDay> judged, RosterSnapshot roster) {
    Set<String> known = judged.stream().map(JudgedDay::staff).collect(Collectors.toSet());
    known.addAll(roster.assignedOn(date));
    return roster.staff().stream()
        .filter(member -> member.activeOn(date))
        .map(StaffMember::no)
        .filter(no -> !known.contains(no))
        .toList();
  }

  private static Stream<IncidentLine> incidents(
      JudgedDay day, ReportSources sources, Messages words) {
    Person person = new Person(day.staff(), sources.who(day.staff()));
    return day.outcome().incidents().stream()
        .map(
            incident ->
                new IncidentLine(
                    person,
                    IncidentView.of(incident, words),
                    day.requirementName(incident.requirement(), words)));
  }
}
