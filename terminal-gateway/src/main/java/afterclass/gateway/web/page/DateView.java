package afterclass.gateway.web.page;

import afterclass.gateway.report.JudgedDay;
import afterclass.rules.model.DayType;
import afterclass.rules.model.HourTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A date as pages show it.
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

  /** A sum over everybody. */
  public int sum(ToIntFunction<HourTotals> part) {
    return judged.stream().map(j -> j.outcome().hours()).mapToInt(part).sum();
  }

  /** Who has an incident. */
  public List<JudgedDay> withIncidents() {
    return judged.stream().filter(j -> !j.outcome().incidents().isEmpty()).toList();
  }
}
