package afterclass.gateway.office.duty;

import afterclass.gateway.office.lookup.Period;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.value.WeeksText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates for which a row of a grid holds.
 *
 * @param dates its own dates; {@code null} if it has none beside it
 * @param weeks the weeks of the term that it names; none if it names none
 */
record Line(@Nullable Period dates, List<WeeksText.Run> weeks) {
  /** A row that holds as long as its sheet. */
  static final Line WHOLE = new Line(null, List.of());

  Line {
    weeks = List.copyOf(weeks);
  }

  /** Returns the dates of a row without own ones on a sheet that holds for some dates. */
  Period within(Period sheet, School school) {
    return weeks.isEmpty() || !sheet.isFound() ? sheet : sheet.inWeeks(school, weeks);
  }
}
