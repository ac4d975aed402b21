package afterclass.rules.explain;

import java.time.LocalDate;
import java.util.List;

/**
 * The explanation of one day's outcome in words.
 *
 * @param staff staff number
 * @param date business date
 * @param season name of the season, in the reader's language
 * @param headline sentence with the lesson hours by status
 * @param requirements one explanation per applicable requirement, in the policy's order
 * @param services one explanation per assigned service, in the order of the assignments
 * @param incidents one sentence per incident
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

  /** Returns this explanation with other explanations of its requirements. */
  public DayExplanation withRequirements(List<RequirementExplanation> others) {
    return new DayExplanation(staff, date, season, headline, others, services, incidents);
  }
}
