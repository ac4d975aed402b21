package afterclass.rules.explain;

import java.time.LocalDate;
import java.util.List;

/**
 * A judged day in words.
 *
 * @param staff staff number
 * @param date business date
 * @param season name of the season, in the reader's language
 * @param headline lesson hours by what became of them, in one sentence
 * @param requirements one row an applicable requirement, in the policy's order
 * @param services one row an assigned service, in the order of the assignments
 * @param incidents one sentence an incident
 */
public record DayExplanation(
    String staff,
    LocalDate date,
    String season,
    String headline,
    List<RequirementExplanation> requirements,
    List<ServiceExplanation> services,
    List<String> incidents) {

  public DayExplanation {
    requirements = List.copyOf(requirements);
    services = List.copyOf(services);
    incidents = List.copyOf(incidents);
  }
}
