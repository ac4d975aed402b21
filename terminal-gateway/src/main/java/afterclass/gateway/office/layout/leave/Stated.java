package afterclass.gateway.office.layout.leave;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.ClockText;
import afterclass.gateway.office.value.CountText;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.When.Doubt;
import afterclass.gateway.office.value.WhenText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days of a leave as they are written, before anything is asked.
 *
 * @param text the words of the cells
 * @param when the days with their doubts; no days if the words are not understood
 * @param times the times of the day among them
 * @param rest what else stands beside the dates, such as a lesson
 * @param where the cells
 * @param endless whether the cell for the last day is blank
 */
record Stated(
    String text,
    When when,
    List<LocalTime> times,
    String rest,
    List<Place> where,
    boolean endless) {
  private static final Pattern CLOCK =
      Pattern.compile(
          "T?(?:(?:上午|下午|早上|早晨|中午|晚上|傍晚) *)?\\d{1,2} *: *\\d{2}(?: *: *\\d{2})?"
              + "|(?:(?:上午|下午|早上|早晨|中午|晚上|傍晚) *)?\\d{1,2} *[时点](?![间])(?:\\d{1,2}分?|半|整|[一三]刻)?");
  private static final Pattern CLOCKS =
      Pattern.compile("(?:" + CLOCK + ")(?:\\s*(?:-{1,2}|~|至|到)\\s*(?:" + CLOCK + "))?");
  private static final Pattern LESSON =
      Pattern.compile("第 *[一二三四五六七八九十0-9]+ *节课?|[上下]午第? *[一二三四五六七八九十0-9]+ *节课?");
  private static final Pattern MONTH = Pattern.compile("(?:\\d{4}年)?(\\d{1,2})月?份?");
  private static final Pattern DAYS_ONLY = Pattern.compile("\\d{1,2}(?![月./-]?\\d)[^月./]*");
  private static final Pattern COUNT =
      Pattern.compile("(?<![第前后\\d])(\\d+(\\.\\d+)?|[一二两三四五六七八九十]+|半)天半?");
  private static final Pattern MARKS = Pattern.compile("^[\\s,;、。.:~至到起止-]+|[\\s,;、。.:~至到起止-]+$");
  private static final Set<String> SAME_DAY = Set.of("同日", "当日", "当天", "同一天", "同上", "同左");
  private static final Set<String> OPEN =
      Set.of("至今", "今", "待定", "未定", "不定", "长期", "现在", "目前", "另行通知", "待通知", "未知", "?");
  private static final When NOTHING = new When(List.of(), Map.of(), "", false);

  Stated {
    times = List.copyOf(times);
    where = List.copyOf(where);
  }

  /** Returns what an entry says; empty if it says nothing of days at all. */
  static Optional<Stated> of(Entry entry, Dates dates) {
    if (entry.cell("from").isPresent()) {
      return Optional.of(fromTo(entry, entry.filled("from"), dates));
    }
    List<GridCell> begin = entry.filled(entry.cell("when").isPresent() ? "when" : "date");
    if (entry.cell("to").isPresent() && !begin.isEmpty()) {
      return Optional.of(fromTo(entry, begin, dates));
    }
    List<GridCell> cells = new ArrayList<>();
    if (entry.cell("day").isPresent()) {
      cells.addAll(entry.filled("month"));
      cells.addAll(entry.filled("day"));
    }
    List<GridCell> when = entry.filled("when");
    boolean dated = !when.isEmpty() && dates.read(when.get(0)).isPresent();
    if (!dated) {
      cells.addAll(entry.filled("date"));
    }
    cells.addAll(when);
    if (cells.isEmpty()) {
      cells.addAll(entry.filled("to"));
    }
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    String text = inMonth(entry, joined(cells, dates));
    List<GridCell> parts = entry.filled("part");
    return Optional.of(read(entry, dates, with(text, parts), found(cells), parts, cells, false));
  }

  private static Stated fromTo(Entry entry, List<GridCell> from, Dates dates) {
    List<GridCell> to = entry.filled("to");
    List<GridCell> parts = entry.filled("part");
    List<GridCell> all = new ArrayList<>(from);
    all.addAll(to);
    String last = Plain.tight(joined(to, dates));
    if (to.isEmpty() || SAME_DAY.contains(last)) {
      String text = with(joined(from, dates), parts);
      boolean endless = to.isEmpty() && !isOwnForm(entry);
      return read(entry, dates, text, found(from), parts, all, endless);
    }
    boolean two = parts.size() > 1;
    String begin = two ? joined(from, dates) + " " + parts.get(0).text() : joined(from, dates);
    String end =
        two ? joined(to, dates) + " " + parts.get(1).text() : with(joined(to, dates), parts);
    String open = OPEN.contains(last) || NothingText.read(last).isPresent() ? begin + "起" : "";
    String text = open.isEmpty() ? begin + "至" + end : open;
    String found = found(from) + " … " + found(to);
    Stated stated =
        read(entry, dates, LESSON.matcher(text).replaceAll(" "), found, parts, all, !open.isEmpty())
            .beside(lessons(begin, end));
    boolean oneColumn = parts.size() == 1;
    return oneColumn ? stated : stated.without(Doubt.PART_UNSURE);
  }

  /** Returns the lessons that stand beside the first day and beside the last one. */
  private static String lessons(String begin, String end) {
    return Stream.of(begin, end)
        .flatMap(text -> LESSON.matcher(text).results().map(MatchResult::group))
        .distinct()
        .collect(Collectors.joining("至"));
  }

  private Stated beside(String lessons) {
    String all = lessons.isEmpty() ? rest : (lessons + " " + rest).strip();
    return new Stated(text, when, times, all, where, endless);
  }

  /** Puts the month of its own column before days that have none. */
  private static String inMonth(Entry entry, String text) {
    Matcher month = MONTH.matcher(Plain.tight(entry.text("month")));
    boolean lacks = entry.cell("day").isEmpty() && DAYS_ONLY.matcher(Plain.tight(text)).matches();
    return lacks && month.matches() ? Integer.parseInt(month.group(1)) + "月" + text : text;
  }

  /** Returns whether the columns are those of the import's own form, where no end is one day. */
  private static boolean isOwnForm(Entry entry) {
    return entry.has("covers") && entry.has("to") && !entry.has("days");
  }

  private Stated without(Doubt doubt) {
    Map<Doubt, String> doubts = new LinkedHashMap<>(when.found());
    doubts.remove(doubt);
    When sure = new When(when.spans(), doubts, when.rest(), when.yearDerived());
    return new Stated(text, sure, times, rest, where, endless);
  }

  private static String with(String text, List<GridCell> parts) {
    return parts.isEmpty() ? text : text + " " + parts.get(0).text();
  }

  private static Stated read(
      Entry entry,
      Dates dates,
      String text,
      String found,
      List<GridCell> parts,
      List<GridCell> cells,
      boolean endless) {
    String plain = Plain.of(text);
    List<LocalTime> times =
        CLOCK
            .matcher(plain)
            .results()
            .map(hit -> Plain.tight(hit.group()).replace("T", ""))
            .flatMap(clock -> ClockText.read(clock).orElse(List.of()).stream())
            .filter(time -> !time.equals(LocalTime.MIDNIGHT))
            .toList();
    String timeless = CLOCKS.matcher(plain).replaceAll(" ");
    When when =
        WhenText.read(timeless, dates.guide())
            .or(() -> WhenText.find(timeless, dates.guide()))
            .orElse(NOTHING);
    List<Place> where = new ArrayList<>();
    cells.forEach(cell -> where.add(entry.place(cell)));
    parts.forEach(cell -> where.add(entry.place(cell)));
    String words = parts.isEmpty() ? found : found + " " + found(parts);
    return new Stated(
        words, numbered(when, cells, dates), times, bare(when.rest()), where, endless);
  }

  private static String bare(String rest) {
    return MARKS.matcher(rest).replaceAll("");
  }

  /** Keeps the doubt of a number such as 11.1, which may be 11.10. */
  private static When numbered(When when, List<GridCell> cells, Dates dates) {
    Map<Doubt, String> doubts = new LinkedHashMap<>(when.found());
    for (GridCell cell : cells) {
      if (cell.number()) {
        dates.read(cell).ifPresent(read -> doubts.putAll(read.found()));
      }
    }
    return new When(when.spans(), doubts, when.rest(), when.yearDerived());
  }

  private static String joined(List<GridCell> cells, Dates dates) {
    StringBuilder all = new StringBuilder();
    for (GridCell cell : cells) {
      String text = cell.text();
      if (cell.number()) {
        text =
            dates
                .read(cell)
                .filter(when -> !when.spans().isEmpty())
                .map(when -> when.spans().get(0).from().toString())
                .orElse(text);
      }
      boolean month = Plain.isDigits(Plain.of(text)) && cells.size() > 1 && all.isEmpty();
      all.append(all.isEmpty() ? "" : " ").append(month ? text + "月" : text);
    }
    return all.toString();
  }

  private static String found(List<GridCell> cells) {
    return cells.stream().map(GridCell::text).collect(Collectors.joining(" "));
  }

  /** Returns the runs of days. */
  List<Span> spans() {
    return when.spans();
  }

  boolean doubted(Doubt doubt) {
    return when.found().containsKey(doubt);
  }

  /** Returns the number of days that stands in the words. */
  Optional<CountText> inWords() {
    Matcher found = COUNT.matcher(Plain.tight(text));
    return found.find() ? CountText.read(found.group()) : Optional.empty();
  }
}
