package afterclass.gateway.office.lookup;

import afterclass.gateway.office.lookup.PeriodFound.Kind;
import afterclass.gateway.office.lookup.PeriodTexts.Text;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reader of dates that are told by weeks of the term: 第1周：8月31日—9月4日，社团自第2周起开课，第19周结束. */
final class TermRun {
  private static final String WEEK = "第 *(\\d{1,2}) *周";
  private static final Pattern FIRST =
      Pattern.compile("(?:自|从|由|于) *" + WEEK + "|" + WEEK + " *(?:周[一二三四五] *)?(?:起|开始|开课)");
  private static final Pattern LAST =
      Pattern.compile(
          "(?:至|到|止于|截至) *" + WEEK + "|" + WEEK + " *(?:周[一二三四五] *)?(?:末|底)?(?:结束|截止|止|停|为止)");
  private static final Pattern DATED = Pattern.compile(WEEK + " *(?:[:(]|是|为|从|自)? *(?=\\d)");

  private TermRun() {}

  /** Returns the dates of a text that names a first week, and perhaps a last one. */
  static Optional<PeriodFound> read(Text text, YearGuide guide, School school) {
    String plain = Plain.of(text.text());
    int first = week(FIRST, plain);
    int last = week(LAST, plain);
    Optional<LocalDate> anchor = monday(plain, guide);
    // Where the first week itself has its date beside it, that date tells more.
    boolean beside = last < 1 && (anchor.isEmpty() || week(DATED, plain) == first);
    if (first < 1 || (last > 0 && last < first) || beside) {
      return Optional.empty();
    }
    Term term = Term.at(school, school.today());
    LocalDate from =
        anchor
            .map(monday -> monday.plusWeeks(first - 1L))
            .orElseGet(() -> term.weeks(first, first).from());
    LocalDate to =
        last < 1
            ? null
            : anchor
                .map(monday -> monday.plusWeeks(last - 1L).plusDays(4))
                .orElseGet(() -> term.weeks(last, last).to());
    Kind kind = to == null ? Kind.START : Kind.WEEKS;
    return Optional.of(
        new PeriodFound(kind, from, to, true, false, text.text(), List.of(text.where())));
  }

  /** Returns the Monday of the first week, by a week whose dates are told. */
  private static Optional<LocalDate> monday(String plain, YearGuide guide) {
    Matcher dated = DATED.matcher(plain);
    while (dated.find()) {
      int week = Integer.parseInt(dated.group(1));
      Optional<LocalDate> day =
          WhenText.read(plain.substring(dated.end()), guide)
              .filter(when -> !when.spans().isEmpty())
              .map(when -> when.spans().get(0).from());
      if (day.isPresent() && week > 0) {
        return day.map(
            each ->
                each.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(week - 1L));
      }
    }
    return Optional.empty();
  }

  private static int week(Pattern pattern, String plain) {
    Matcher found = pattern.matcher(plain);
    if (!found.find()) {
      return -1;
    }
    String week = found.group(1);
    return Integer.parseInt(week == null && found.groupCount() > 1 ? found.group(2) : week);
  }
}
