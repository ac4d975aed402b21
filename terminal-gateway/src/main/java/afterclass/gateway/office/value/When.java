package afterclass.gateway.office.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days that a cell names.
 *
 * @param spans the runs of days in the order of the cell; none if a doubt left none
 * @param found the doubts, each with the words that it is about
 * @param rest what stands behind the dates and was not read, such as a time or a lesson
 * @param yearDerived whether a date had no year and the {@link YearGuide} gave it
 */
public record When(List<Span> spans, Map<Doubt, String> found, String rest, boolean yearDerived) {

  /** A reason for which a date is not certain. */
  public enum Doubt {
    /** The day is in no calendar, such as 11月31日; it gave no span. */
    NO_SUCH_DAY(true),
    /** The range ends before it begins, or a list goes back. */
    REVERSED(true),
    /** The numbers can be read in several ways, such as 1.3.5 or a 9.1 that may be 9.10. */
    AMBIGUOUS(true),
    /** The day has no month, and neither the text nor the sheet names one; it gave no span. */
    NO_MONTH(true),
    /** The weekday beside the date is that of another date. */
    WEEKDAY_DIFFERS(true),
    /** The number of days beside the range is not that of the range. */
    DAYS_DIFFER(true),
    /** Half a day is named, but not which half. */
    HALF_UNSTATED(true),
    /** A part of a day stands behind a range: of its last day, or of each of its days. */
    PART_UNSURE(true),
    /** It begins on the day on which it was written (即日起), which is not named. */
    FROM_WRITING(true),
    /** The end is named in words that are no date, such as 学期末; the span is open. */
    END_UNREAD(true),
    /** The range crosses the border of the school year, so either year is possible. */
    YEAR_UNSURE(true),
    /** Only the last day is named (截至…); the span begins and ends with it. */
    ONLY_END(true),
    /** A month without a day: its first day, and as the end of a range its last. */
    MONTH_ONLY(false),
    /** A number of five digits in a text was read as a spreadsheet's day number. */
    SERIAL_TEXT(false);

    private final boolean open;

    Doubt(boolean open) {
      this.open = open;
    }

    /** Returns whether a person has to decide; otherwise it only has to be shown. */
    public boolean isOpen() {
      return open;
    }
  }

  /** Keeps what is given unchanged. */
  public When {
    spans = List.copyOf(spans);
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
  }

  /** Returns the doubts. */
  public Set<Doubt> doubts() {
    return found.keySet();
  }

  /** Returns whether a person has to decide something about it. */
  public boolean isOpen() {
    return found.keySet().stream().anyMatch(Doubt::isOpen);
  }
}
