package afterclass.gateway.office.lookup;

import afterclass.gateway.office.lookup.PeriodFound.Kind;
import afterclass.gateway.office.lookup.PeriodTexts.Role;
import afterclass.gateway.office.lookup.PeriodTexts.Text;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.When.Doubt;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The reader of the dates for which a sheet holds, from its texts; it asks nothing. */
final class PeriodReader {
  private static final Pattern OTHER =
      Pattern.compile("放假|假期|国庆|中秋|元旦|清明|端午|调休|补课|请假|培训|考试|运动会|支教|产假|休假|退休|入职");
  private static final Pattern HOLDS =
      Pattern.compile("执行|实施|有效|生效|启用|适用|起止|本表|安排|以上|值班时间|值班日期|本学期|起至|时间[:：]|日期[:：]");
  private static final Pattern BEGINS = Pattern.compile("起|执行|实施|生效|启用|开始");
  private static final Pattern STOPS = Pattern.compile("止|截|结束|到|至|期末");
  private static final Pattern ENDS = Pattern.compile("(截至|截止|止于|至|到)[^\\d]{0,3}$");
  private static final Pattern SENTENCES = Pattern.compile("[。；;\n]");
  private static final Pattern WEEK = Pattern.compile("第 *(\\d{1,2}) *周");
  private static final Pattern WEEKS =
      Pattern.compile("第? *(\\d{1,2}) *周? *(?:--|-|~|至|到) *第? *(\\d{1,2}) *周");
  private static final Pattern SECOND = Pattern.compile("第[二2]学期|下学期|下期|春季?");
  private static final Pattern FIRST = Pattern.compile("第[一1]学期|上学期|上期|秋季?");
  private static final Pattern SEASONAL = Pattern.compile("春秋|秋冬|春夏|[春夏秋冬]季?(作息|令时|时间)|[春夏秋冬]令");

  /** Doubts that concern the first and last day; parts of a day say nothing here. */
  private static final Set<Doubt> UNSURE =
      EnumSet.of(
          Doubt.NO_SUCH_DAY,
          Doubt.REVERSED,
          Doubt.AMBIGUOUS,
          Doubt.WEEKDAY_DIFFERS,
          Doubt.YEAR_UNSURE);

  private final School school;
  private final PeriodTexts texts;
  private final YearGuide guide;

  private PeriodReader(School school, PeriodTexts texts) {
    this.school = school;
    this.texts = texts;
    this.guide = YearGuide.of(texts.context(), List.of(), school.today());
  }

  /** Returns what a sheet says. */
  static PeriodFound read(School school, Grid grid, String fileName) {
    return new PeriodReader(school, PeriodTexts.of(grid, fileName)).read(grid);
  }

  private PeriodFound read(Grid grid) {
    PeriodFound best = PeriodFound.none(top(grid));
    for (Text text : texts.texts()) {
      Optional<PeriodFound> found =
          text.role() == Role.MADE
              ? Optional.empty()
              : TermRun.read(text, guide, school).or(() -> dates(text)).or(() -> term(text));
      if (found.isPresent() && found.get().kind().compareTo(best.kind()) < 0) {
        best = found.get();
      }
    }
    return best;
  }

  /** Returns the place of the sheet's first text, where its dates might stand. */
  private static Place top(Grid grid) {
    return IntStream.range(0, grid.rows())
        .mapToObj(grid::filled)
        .flatMap(List::stream)
        .findFirst()
        .map(cell -> grid.place(cell.row(), cell.column()))
        .orElse(grid.place());
  }

  /** Reads the dates of a text, of a remark sentence by sentence. */
  private Optional<PeriodFound> dates(Text text) {
    if (text.role() != Role.REMARK) {
      return sentence(text);
    }
    return SENTENCES
        .splitAsStream(text.text())
        .map(part -> sentence(new Text(text.where(), part, text.role())))
        .flatMap(Optional::stream)
        .map(found -> found.saying(text.text()))
        .min(Comparator.comparing(PeriodFound::kind));
  }

  private Optional<PeriodFound> sentence(Text text) {
    boolean remark = text.role() == Role.REMARK;
    boolean holds = HOLDS.matcher(text.text()).find();
    boolean other = OTHER.matcher(text.text()).find();
    if (remark ? !holds || other : !holds && other) {
      return Optional.empty();
    }
    return WhenText.find(text.text(), guide)
        .filter(when -> !when.spans().isEmpty())
        .flatMap(when -> dates(text, when));
  }

  private Optional<PeriodFound> dates(Text text, When when) {
    Span span = when.spans().get(0);
    LocalDate from = span.from();
    LocalDate to = span.to();
    boolean month = when.doubts().contains(Doubt.MONTH_ONLY);
    if (to != null && !span.isOneDay()) {
      return Optional.of(found(month ? Kind.MONTHS : Kind.DAYS, from, to, when, text));
    }
    if (to == null) {
      return Optional.of(started(from, when, text));
    }
    if (endsWithIt(text.text())) {
      LocalDate last = month ? from.withDayOfMonth(from.lengthOfMonth()) : from;
      return Optional.of(found(Kind.END, null, last, when, text));
    }
    if (BEGINS.matcher(text.text()).find()) {
      return Optional.of(started(from, when, text));
    }
    return month && text.role() != Role.REMARK
        ? Optional.of(
            found(Kind.MONTHS, from, from.withDayOfMonth(from.lengthOfMonth()), when, text))
        : Optional.empty();
  }

  /** Returns the dates of a text that names the last day apart from the first, if it does. */
  private PeriodFound started(LocalDate from, When when, Text text) {
    String plain = Plain.of(text.text());
    Matcher begins = BEGINS.matcher(plain);
    String behind = begins.find() ? plain.substring(begins.end()) : "";
    return WhenText.find(behind, guide)
        .filter(last -> !last.spans().isEmpty() && STOPS.matcher(behind).find())
        .filter(last -> last.spans().get(0).from().isAfter(from))
        .filter(last -> !last.doubts().contains(Doubt.MONTH_ONLY))
        .map(last -> found(Kind.DAYS, from, last.spans().get(0).from(), both(when, last), text))
        .orElseGet(() -> found(Kind.START, from, null, when, text));
  }

  private static When both(When one, When other) {
    Map<Doubt, String> doubts = new LinkedHashMap<>(one.found());
    doubts.putAll(other.found());
    doubts.remove(Doubt.ONLY_END);
    boolean derived = one.yearDerived() || other.yearDerived();
    return new When(one.spans(), doubts, "", derived);
  }

  private static boolean endsWithIt(String text) {
    String plain = Plain.of(text);
    for (int at = 0; at < plain.length(); at++) {
      if (Character.isDigit(plain.charAt(at))) {
        return ENDS.matcher(plain.substring(0, at)).find();
      }
    }
    return false;
  }

  private static PeriodFound found(
      Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, When when, Text text) {
    return new PeriodFound(
        kind, from, to, when.yearDerived(), isUnsure(when), text.text(), List.of(text.where()));
  }

  private static boolean isUnsure(When when) {
    long ranges = when.spans().stream().filter(span -> span.length() > 1).count();
    return ranges > 1 || when.doubts().stream().anyMatch(UNSURE::contains);
  }

  private Optional<PeriodFound> term(Text text) {
    if (guide.assumed() && !text.text().contains("学期")) {
      return weeks(text, Term.at(school, school.today()));
    }
    String plain = SEASONAL.matcher(Plain.tight(text.text())).replaceAll("");
    boolean second = SECOND.matcher(plain).find();
    boolean first = FIRST.matcher(plain).find();
    if (second == first) {
      boolean year = plain.contains("学年");
      return weeks(text, Term.at(school, school.today()))
          .or(() -> year ? Optional.of(schoolYear(text)) : Optional.empty());
    }
    int year = second ? guide.year(4, 1) - 1 : guide.year(10, 15);
    Term term = Term.of(school, year, second);
    return weeks(text, term)
        .or(() -> Optional.of(named(Kind.TERM, term.first(), term.last(), !term.known(), text)));
  }

  private PeriodFound schoolYear(Text text) {
    int year = guide.year(10, 15);
    Term one = Term.of(school, year, false);
    Term two = Term.of(school, year, true);
    return named(Kind.YEAR, one.first(), two.last(), true, text);
  }

  private Optional<PeriodFound> weeks(Text text, Term term) {
    Matcher weeks = WEEKS.matcher(Plain.of(text.text()));
    Matcher week = WEEK.matcher(Plain.of(text.text()));
    boolean run = weeks.find();
    boolean one = !run && text.role() != Role.REMARK && week.find();
    if (!run && !one) {
      return Optional.empty();
    }
    int first = Integer.parseInt(run ? weeks.group(1) : week.group(1));
    int last = Integer.parseInt(run ? weeks.group(2) : week.group(1));
    return weeks(text, term, first, last);
  }

  private static Optional<PeriodFound> weeks(Text text, Term term, int first, int last) {
    if (first < 1 || last < first || last > 30) {
      return Optional.empty();
    }
    Period.Part weeks = term.weeks(first, last);
    return Optional.of(named(Kind.WEEKS, weeks.from(), weeks.to(), true, text));
  }

  private static PeriodFound named(
      Kind kind, LocalDate from, @Nullable LocalDate to, boolean derived, Text text) {
    return new PeriodFound(kind, from, to, derived, false, text.text(), List.of(text.where()));
  }
}
