package afterclass.gateway.office.value;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The weekdays whose lessons a text makes up: 补10月7日（周三）的课, 上周五的课, 按星期三课表.
 *
 * @param lessons what is made up, in the order of the text
 * @param rest the text with a mark for each of them; {@link #lessons(String)} finds them in a part
 */
public record FollowText(List<Lessons> lessons, String rest) {
  private static final String WEEKDAY = "(?:星期|周|礼拜)[一二三四五六日天]";
  private static final String DATE =
      "(?:(?:20\\d\\d[年./-])?\\d{1,2}(?:月 ?|[./])\\d{1,2}[日号]?|\\d{1,2}[日号])";
  private static final String ITEM =
      "(?:" + DATE + "(?:\\(?" + WEEKDAY + "\\)?)?|[上本下这]?个?" + WEEKDAY + ")";
  private static final String LIST = "(" + ITEM + "(?:[、,和及]" + ITEM + ")*)";
  private static final String PLAN = "(?:课程表|课表|课程|课务|功课|课|作息|排班|教学|日程|安排)";
  private static final List<Pattern> WORDS =
      List.of(
          Pattern.compile("补上?(?![课班休])[^\\d,;周星礼()]{0,6}" + LIST + "的?" + PLAN + "?(?:上课)?"),
          Pattern.compile(
              "(?:按照?|执行|参照|上(?![班课午学]))" + LIST + "的?(?:" + PLAN + "|上课)(?:上课|执行|进行)?"),
          Pattern.compile("(" + ITEM + ")的?(?:课程|课)(?:调整|调|移|改|换|顺延)(?:到|至|在|为|于)?"),
          Pattern.compile("^(" + WEEKDAY + ")的?(?:课程表|课表|课程|课)$"));
  private static final Pattern PART =
      Pattern.compile("(" + DATE + ")?(?:\\(?[上本下这]?个?(" + WEEKDAY + ")\\)?)?");
  private static final Pattern MONTH = Pattern.compile("(?:20\\d\\d[年./-])?\\d{1,2}[月./]");
  private static final char FIRST_MARK = 0xE000;
  private static final String SYMBOLS = "一二三四五六日天";

  /**
   * The lessons of one day that are made up.
   *
   * @param days the weekdays that it may be: one, or two where date and weekday differ
   * @param written its words
   */
  public record Lessons(List<DayOfWeek> days, String written) {
    public Lessons {
      days = List.copyOf(days);
    }
  }

  public FollowText {
    lessons = List.copyOf(lessons);
  }

  /** Finds what a text makes up. */
  public static FollowText in(String plain, YearGuide guide) {
    List<Lessons> lessons = new ArrayList<>();
    String rest = plain;
    for (Pattern pattern : WORDS) {
      Matcher found = pattern.matcher(rest);
      StringBuilder masked = new StringBuilder();
      while (found.find()) {
        StringBuilder marks = new StringBuilder("补课");
        for (Lessons each : list(found.group(1), guide)) {
          marks.append((char) (FIRST_MARK + lessons.size()));
          lessons.add(each);
        }
        found.appendReplacement(masked, Matcher.quoteReplacement(marks.toString()));
      }
      found.appendTail(masked);
      rest = masked.toString();
    }
    return new FollowText(lessons, rest);
  }

  /** Returns the lessons whose marks stand in a part of the rest. */
  public List<Lessons> lessons(String part) {
    return part.chars()
        .filter(each -> each >= FIRST_MARK && each < FIRST_MARK + lessons.size())
        .mapToObj(each -> lessons.get(each - FIRST_MARK))
        .toList();
  }

  /** Returns a part of the rest without marks. */
  public static String unmarked(String part) {
    StringBuilder plain = new StringBuilder();
    part.chars()
        .filter(each -> each < FIRST_MARK || each > FIRST_MARK + Plain.LONGEST)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static List<Lessons> list(String text, YearGuide guide) {
    List<Lessons> all = new ArrayList<>();
    Matcher parts = PART.matcher(text);
    String month = "";
    while (parts.find()) {
      String date = Optional.ofNullable(parts.group(1)).orElse("");
      String weekday = Optional.ofNullable(parts.group(2)).orElse("");
      if (date.isEmpty() && weekday.isEmpty()) {
        continue;
      }
      Matcher own = MONTH.matcher(date);
      month = own.lookingAt() ? own.group() : month;
      TreeSet<DayOfWeek> days = new TreeSet<>();
      if (!date.isEmpty()) {
        WhenText.read(own.lookingAt() ? date : month + date, guide)
            .filter(when -> !when.spans().isEmpty())
            .ifPresent(when -> days.add(when.spans().get(0).from().getDayOfWeek()));
      }
      if (!weekday.isEmpty()) {
        int symbol = SYMBOLS.indexOf(weekday.charAt(weekday.length() - 1));
        days.add(DayOfWeek.of(Math.min(symbol, 6) + 1));
      }
      all.add(new Lessons(List.copyOf(days), parts.group()));
    }
    return all;
  }
}
