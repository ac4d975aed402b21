package afterclass.rules.policy;

import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.Section;
import afterclass.rules.source.Values;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * The reader of seasons. Together they cover every day of the year exactly once, including February
 * 29.
 */
final class Seasons {

  /** A leap year, so that February 29 is checked. */
  static final int LEAP = 2024;

  /** January 1 of {@link #LEAP}. */
  static final LocalDate FIRST = LocalDate.of(LEAP, 1, 1);

  private Seasons() {}

  /**
   * Reads {@code {summer: {name: …, from: 05-01, to: 09-30}, …}}.
   *
   * @return the seasons; empty if none are written, which is reported as a problem
   */
  static List<Season> read(Section policy) {
    Problems problems = policy.problems();
    List<Season> seasons = new ArrayList<>();
    Node node = policy.optional("seasons");
    if (node instanceof Node.Mapping mapping && !mapping.fields().isEmpty()) {
      int before = problems.count();
      for (Node.Field field : mapping.fields()) {
        seasons.add(season(field, problems));
      }
      if (problems.count() == before) {
        cover(node.line(), seasons, problems);
      }
    } else {
      int line = node == null ? policy.line() : node.line();
      String found = node == null ? "no seasons" : node.shown() + " as seasons";
      problems.add(line, found, "at least one season with its days", "write one for the year");
    }
    return List.copyOf(seasons);
  }

  private static Season season(Node.Field field, Problems problems) {
    String what = "season " + field.key();
    Node key = new Node.Scalar(field.line(), field.key());
    String id = Values.ID.read(key, "id of " + what, problems);
    Section section = Section.of(field.value(), what, problems);
    Names names = Names.read(section);
    MonthDay from = section.read("from", Values.MONTH_DAY);
    MonthDay to = section.read("to", Values.MONTH_DAY);
    section.end();
    return new Season(id, names.zh(), names.en(), from, to);
  }

  /** Reports each run of days covered by no season or by more than one. */
  private static void cover(int line, List<Season> seasons, Problems problems) {
    String last = "";
    MonthDay begin = MonthDay.of(1, 1);
    MonthDay before = begin;
    for (LocalDate date = FIRST; date.getYear() == LEAP; date = date.plusDays(1)) {
      MonthDay day = MonthDay.from(date);
      String now = fault(seasons, day);
      if (!now.equals(last)) {
        note(line, last, begin, before, problems);
        begin = day;
        last = now;
      }
      before = day;
    }
    note(line, last, begin, before, problems);
  }

  private static String fault(List<Season> seasons, MonthDay day) {
    List<String> here = seasons.stream().filter(s -> s.contains(day)).map(Season::id).toList();
    return here.size() == 1 ? "" : here.isEmpty() ? "no season" : String.join(" and ", here);
  }

  private static void note(int line, String fault, MonthDay from, MonthDay to, Problems problems) {
    if (!fault.isEmpty()) {
      String days = from.equals(to) ? "on " + text(from) : "from " + text(from) + " to " + text(to);
      problems.add(
          line,
          fault + " " + days,
          "every day of the year in exactly one season, 02-29 included",
          "move the begin or end of a season");
    }
  }

  private static String text(MonthDay day) {
    return day.toString().substring(2);
  }
}
