package afterclass.gateway.web.days;

import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.ReportSources;
import afterclass.rules.model.DayType;
import afterclass.rules.model.HourTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A date as it is shown.
 *
 * @param date business date
 * @param dayType whether the school works
 * @param season season that holds
 * @param note the calendar's note, or empty
 * @param judged the decisions that hold, by staff number
 * @param unjudged who has a service and is not judged yet
 */
public record DateView(
    LocalDate date,
    DayType dayType,
    String season,
    String note,
    List<JudgedDay> judged,
    List<String> unjudged) {

  /** What is known of a date. */
  public static DateView of(LocalDate date, ReportSources sources) {
    List<JudgedDay> judged = sources.judged().latestOn(date);
    List<String> unjudged = new ArrayList<>(sources.roster().assignedOn(date));
    judged.forEach(j -> unjudged.remove(j.outcome().staff()));
    return new DateView(
        date,
        sources.roster().dayType(date),
        sources.roster().season(date).orElseGet(() -> sources.policy().on(date).season()),
        sources.roster().note(date).orElse(""),
        judged,
        unjudged);
  }

  /** A sum over everybody. */
  public int sum(ToIntFunction<HourTotals> part) {
    return judged.stream().map(j -> j.outcome().hours()).mapToInt(part).sum();
  }

  /** Who has an incident. */
  public List<JudgedDay> withIncidents() {
    return judged.stream().filter(j -> !j.outcome().incidents().isEmpty()).toList();
  }
}
