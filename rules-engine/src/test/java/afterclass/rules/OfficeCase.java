package afterclass.rules;

import afterclass.rules.model.DayFacts;
import java.util.Map;

/**
 * One case of the case files: a day and its expected outcome.
 *
 * @param file name of its file, without the extension
 * @param policy bare name of the policy that judges
 * @param change top-level values of that policy that the file replaces, as {@code granularity}
 * @param name what the case shows, Chinese and English
 * @param facts the day
 * @param expected season, services, hours, incidents and amounts, in the shape of the file
 */
record OfficeCase(
    String file,
    String policy,
    Map<String, Object> change,
    String name,
    DayFacts facts,
    Map<String, Object> expected) {}
