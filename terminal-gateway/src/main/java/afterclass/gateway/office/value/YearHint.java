package afterclass.gateway.office.value;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one text says about the year of dates.
 *
 * @param source what kind of words it are
 * @param words the words
 * @param year the year, of a school year its first one
 * @param centre the month to which others lie nearest; 0 where the kind has a rule of its own
 * @param spring whether it is the second term
 */
record YearHint(YearGuide.Source source, String words, int year, int centre, boolean spring) {
  private static final Pattern SCHOOL_YEAR =
      Pattern.compile("(?<!\\d)(?:20)?(\\d{2})年?[-~/至到]{1,3}(?:20)?(\\d{2})(?:年)?学年度?");
  private static final Pattern AUTUMN_TO_SPRING =
      Pattern.compile("(?<!\\d)(?:20)?(\\d{2})年?秋[季学期]{0,3}[-~—/至到和、]{1,3}(?:20)?(\\d{2})年?春");
  private static final Pattern TWO_YEARS =
      Pattern.compile("(?<!\\d)20(\\d{2})[-~/至]{1,3}20(\\d{2})(?![\\d./年-])");
  private static final Pattern ONE_SCHOOL_YEAR = Pattern.compile("(?<!\\d)20(\\d{2})学年");
  private static final Pattern SEASON = Pattern.compile("(?<!\\d)(?:20)?(\\d{2})年?(秋|春|上半年|下半年)");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)(20\\d{2})(?:年|[-./])(0?[1-9]|1[0-2])(?![0-9])");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?:年|届|级)?(?!\\d)");
  private static final Pattern MONTH_ALONE =
      Pattern.compile("(?<![\\d个])(0?[1-9]|1[0-2])月份?(?!\\d|底|初|末)");
  private static final Pattern SECOND_TERM = Pattern.compile("第[二2]学期|下学期|春");
  private static final Pattern FIRST_TERM = Pattern.compile("第[一1]学期|上学期|秋");
  private static final int FIRST_MONTH = 8;

  static YearHint none(YearGuide.Source source) {
    return new YearHint(source, "", 0, 0, false);
  }

  /** Returns what the text says; empty if it names no year. */
  static Optional<YearHint> in(String tight) {
    return schoolYear(tight).or(() -> season(tight)).or(() -> months(tight)).or(() -> year(tight));
  }

  /** Returns the only month that the text names without a day. */
  static OptionalInt month(String tight) {
    Matcher matcher = MONTH_ALONE.matcher(tight);
    int found = 0;
    while (matcher.find()) {
      int each = Integer.parseInt(matcher.group(1));
      if (found != 0 && found != each) {
        return OptionalInt.empty();
      }
      found = each;
    }
    return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** Returns the year of a month by this hint. */
  int year(int month) {
    return switch (source) {
      case SCHOOL_YEAR -> month >= (spring ? FIRST_MONTH + 1 : FIRST_MONTH) ? year : year + 1;
      case SEASON -> spring ? (month >= 11 ? year - 1 : year) : (month <= 2 ? year + 1 : year);
      case MONTH -> nearest(month);
      default -> year;
    };
  }

  private int nearest(int month) {
    int distance = month - centre;
    if (distance > 6) {
      return year - 1;
    }
    return distance < -6 ? year + 1 : year;
  }

  private static Optional<YearHint> schoolYear(String tight) {
    for (Pattern pattern : new Pattern[] {SCHOOL_YEAR, AUTUMN_TO_SPRING, TWO_YEARS}) {
      Matcher matcher = pattern.matcher(tight);
      while (matcher.find()) {
        int first = Integer.parseInt(matcher.group(1));
        if (Integer.parseInt(matcher.group(2)) == first + 1) {
          return Optional.of(schoolYear(tight, matcher.group(), first));
        }
      }
    }
    Matcher one = ONE_SCHOOL_YEAR.matcher(tight);
    return one.find()
        ? Optional.of(schoolYear(tight, one.group(), Integer.parseInt(one.group(1))))
        : Optional.empty();
  }

  private static YearHint schoolYear(String tight, String words, int first) {
    boolean spring = SECOND_TERM.matcher(tight).find() && !FIRST_TERM.matcher(tight).find();
    return new YearHint(YearGuide.Source.SCHOOL_YEAR, words, 2000 + first, 0, spring);
  }

  private static Optional<YearHint> season(String tight) {
    Matcher matcher = SEASON.matcher(tight);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean spring = matcher.group(2).equals("春") || matcher.group(2).equals("上半年");
    int year = 2000 + Integer.parseInt(matcher.group(1));
    return Optional.of(new YearHint(YearGuide.Source.SEASON, matcher.group(), year, 0, spring));
  }

  private static Optional<YearHint> months(String tight) {
    Matcher matcher = MONTH.matcher(tight);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String words = matcher.group();
    int first = index(matcher);
    int last = first;
    while (matcher.find()) {
      int next = index(matcher);
      last = next > first && next - first < 12 ? next : last;
    }
    int centre = (first + last) / 2;
    return Optional.of(
        new YearHint(YearGuide.Source.MONTH, words, centre / 12, centre % 12 + 1, false));
  }

  private static int index(Matcher matcher) {
    return Integer.parseInt(matcher.group(1)) * 12 + Integer.parseInt(matcher.group(2)) - 1;
  }

  private static Optional<YearHint> year(String tight) {
    Matcher matcher = YEAR.matcher(tight);
    return matcher.find()
        ? Optional.of(
            new YearHint(
                YearGuide.Source.YEAR,
                matcher.group(),
                Integer.parseInt(matcher.group(1)),
                0,
                false))
        : Optional.empty();
  }
}
