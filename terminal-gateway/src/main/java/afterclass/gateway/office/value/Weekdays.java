package afterclass.gateway.office.value;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weekdays that a cell names.
 *
 * @param days the weekdays, at least one
 * @param parity in which weeks
 */
public record Weekdays(Set<DayOfWeek> days, Parity parity) {
  private static final Set<DayOfWeek> SCHOOL_WEEK =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final String[] WHOLE = {
    "每个工作日", "工作日", "每个上学日", "上学日", "每天", "每日", "天天", "全周", "整周", "everyday", "daily", "weekdays"
  };

  /** Keeps what is given unchanged. */
  public Weekdays {
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /**
   * Reads a text that names weekdays and nothing else; 每天 is the school week.
   *
   * @return the weekdays; empty if any part of the text is not understood
   */
  public static Optional<Weekdays> read(@Nullable String text) {
    return Plain.readable(text).flatMap(Weekdays::readPlain);
  }

  private static Optional<Weekdays> readPlain(String plain) {
    String tight = Plain.whole(Plain.tight(plain)).toLowerCase(Locale.ROOT);
    Scan scan = new Scan(tight);
    Parity parity = Parity.at(scan);
    scan.eatAny(",:、");
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    boolean understood = new WeekdayScan(scan, days, SCHOOL_WEEK, WHOLE).read();
    if (parity == null) {
      parity = Parity.at(scan);
    }
    scan.eatAny("。.;、,");
    return understood && scan.ended() && !days.isEmpty()
        ? Optional.of(new Weekdays(days, parity == null ? Parity.EVERY : parity))
        : Optional.empty();
  }
}
