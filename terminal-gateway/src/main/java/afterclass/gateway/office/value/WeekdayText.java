package afterclass.gateway.office.value;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list's cell says of weekdays, beside times and remarks: 周一、周三 16:20, 单周一、双周三, 周一、五（周三加练）.
 *
 * @param readings what it may mean, the likeliest first; each part of one holds in weeks of its own
 * @param sure whether the only reading is certain; otherwise the office has to say
 * @param plain whether nothing else stands in the cell
 */
public record WeekdayText(List<List<Weekdays>> readings, boolean sure, boolean plain) {
  private static final String ONE = "(?:周|星期|礼拜)[一二三四五六日天1-7](?![次节个])";
  private static final String CLOCK = "\\d{1,2}(?:[:.]\\d{2}|[点时](?:半|\\d{1,2}分?)?)";

  /** Several days before the weeks in brackets, which may be those of the last day alone. */
  private static final Pattern PARITY_BEHIND =
      Pattern.compile("(.*[、,/和及])([^、,/和及(]{1,4})(\\([单双][^()]*\\)|[单双]周)");

  /** Words that say at what time of the day, or how often: nothing about which weekday. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:每周|每星期)[1-7一二两三四五六七](?:次|节|天|课时)课?[:,、]?|(?<![周期\\d])[1-7两](?:次|节|天)课?[:,]?"
              + "|(?:上午|下午|中午|早上|早晨|清晨|傍晚|晚上|放学后|课后|午间|午后)?第[一二三四五六七八1-9]"
              + "(?:[-~、至到和]第?[一二三四五六七八1-9])*节课?"
              + "|(?:上午|下午|中午|早上|早晨|清晨|傍晚|晚上|放学后|课后|午间|午后)(?!服务|托管|辅导)"
              + ("|" + CLOCK + "(?:[-~至到]{1,2}" + CLOCK + ")?(?:开始|起|结束)?"));

  private static final Pattern EMPTY = Pattern.compile("\\([,、;~-]*\\)");
  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
  private static final Pattern INSIDE = Pattern.compile("(每周)?\\(([^()]+)\\)");
  private static final Pattern NAMED =
      Pattern.compile(ONE + "(?:[、,和及/至到~-]{1,2}(?:周|星期|礼拜)?[一二三四五六日天1-7](?![次节个月点:\\d]))*");

  /** Keeps what is given unchanged. */
  public WeekdayText {
    readings = readings.stream().map(List::copyOf).toList();
  }

  /** Reads a text; empty if it names no weekday. */
  public static Optional<WeekdayText> read(@Nullable String text) {
    return Plain.readable(text).flatMap(WeekdayText::readPlain);
  }

  private static Optional<WeekdayText> readPlain(String plain) {
    String tight = Plain.tight(plain);
    Optional<Weekdays> whole = Weekdays.read(plain);
    if (whole.isPresent()) {
      return Optional.of(whole(tight, whole.get()));
    }
    String bare = bare(tight);
    Optional<Weekdays> timed = Weekdays.read(bare);
    if (timed.isPresent()) {
      WeekdayText read = whole(bare, timed.get());
      return Optional.of(new WeekdayText(read.readings(), read.sure(), false));
    }
    return parts(plain).or(() -> doubtful(tight, bare));
  }

  /** Returns weekdays of which it may be unclear whether the weeks hold for all of them. */
  private static WeekdayText whole(String tight, Weekdays days) {
    Matcher behind = PARITY_BEHIND.matcher(tight);
    if (behind.matches() && days.parity() != Parity.EVERY && days.days().size() > 1) {
      Optional<Weekdays> front = Weekdays.read(behind.group(1));
      Optional<Weekdays> last = Weekdays.read(behind.group(2));
      if (front.isPresent() && last.isPresent() && front.get().parity() == Parity.EVERY) {
        Weekdays alone = new Weekdays(last.get().days(), days.parity());
        return new WeekdayText(List.of(List.of(days), List.of(front.get(), alone)), false, true);
      }
    }
    return new WeekdayText(List.of(List.of(days)), true, true);
  }

  /** Returns the text without times of the day. */
  private static String bare(String tight) {
    String bare = EMPTY.matcher(ASIDE.matcher(tight).replaceAll("")).replaceAll("");
    Matcher inside = INSIDE.matcher(bare);
    return (inside.matches() ? inside.group(2) : bare).replaceAll("^[、,;:]+|[、,;:]+$", "");
  }

  /** Returns several days, each with its own weeks: 单周一、双周三. */
  private static Optional<WeekdayText> parts(String plain) {
    for (String mark : List.of("[;\\n]", "[;\\n、,/]")) {
      List<Weekdays> parts = new ArrayList<>();
      boolean all = true;
      for (String piece : plain.split(mark, -1)) {
        Optional<Weekdays> read = Weekdays.read(bare(Plain.tight(piece)));
        read.ifPresent(parts::add);
        all &= read.isPresent();
      }
      if (all && parts.size() > 1) {
        boolean each = parts.stream().noneMatch(part -> part.parity() == Parity.EVERY);
        return Optional.of(new WeekdayText(List.of(parts), each, false));
      }
    }
    return Optional.empty();
  }

  /** Returns what a text may mean of which a part is not understood. */
  private static Optional<WeekdayText> doubtful(String tight, String bare) {
    List<List<Weekdays>> readings = new ArrayList<>();
    Weekdays.read(BRACKET.matcher(bare).replaceAll(""))
        .ifPresent(out -> readings.add(List.of(out)));
    Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    readings.forEach(reading -> named.addAll(reading.get(0).days()));
    NAMED
        .matcher(tight)
        .results()
        .flatMap(found -> Weekdays.read(found.group()).stream())
        .forEach(found -> named.addAll(found.days()));
    if (!named.isEmpty()) {
      Parity parity = readings.isEmpty() ? Parity.EVERY : readings.get(0).get(0).parity();
      List<Weekdays> all = List.of(new Weekdays(named, parity));
      if (!readings.contains(all)) {
        readings.add(all);
      }
    }
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(new WeekdayText(readings, false, false));
  }
}
