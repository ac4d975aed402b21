package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.ReadingReport;
import afterclass.gateway.report.TextTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The printer of what was read in a file, as tables for people.
 *
 * @param report what was read
 * @param words the language
 * @param out where it is printed
 */
record ReadingText(ReadingReport report, Messages words, PrintStream out) {
  private static final int SHOWN_PLACES = 6;
  private static final Set<String> ABOUT = Set.of("line", "where");

  /** Prints the questions, with how to answer them. */
  void questions() {
    if (report.questions().isEmpty()) {
      return;
    }
    out.println(words.text("cli.office-questions"));
    for (ReadingReport.Asked question : report.questions()) {
      out.println();
      out.println(question.id() + "  " + places(question.where()) + "  " + question.found());
      out.println("  " + question.ask());
      question.choices().forEach(choice -> out.println("  - " + choice));
      String form = "cli.office-form." + question.form();
      if (words.has(form)) {
        out.println("  - " + words.text(form));
      }
      if (question.answer() != null) {
        out.println("  " + words.text("cli.office-answer", question.answer()));
      } else if (question.proposal() != null) {
        String key = question.must() ? "cli.office-proposal" : "cli.office-holds";
        out.println("  " + words.text(key, question.proposal()));
      }
    }
    out.println();
  }

  /** Prints what was read without asking and what was skipped. */
  void shown() {
    report.told().forEach(out::println);
    table(
        "cli.office-notices",
        List.of("cli.office-place", "problem.found", "cli.office-read"),
        report.notices().stream()
            .map(each -> List.of(places(each.where()), each.found(), each.read()))
            .toList());
    table(
        "cli.office-skipped",
        List.of("cli.office-place", "problem.found", "cli.office-why"),
        report.skipped().stream()
            .map(each -> List.of(places(each.where()), each.found(), each.why()))
            .toList());
  }

  /** Prints the rows. */
  void rows() {
    Set<String> columns = new LinkedHashSet<>();
    report.rows().forEach(row -> columns.addAll(row.keySet()));
    columns.removeAll(ABOUT);
    List<String> headings = new ArrayList<>(List.of(words.text("cli.office-place")));
    columns.forEach(column -> headings.add(heading(column)));
    List<List<String>> lines = new ArrayList<>();
    for (Map<String, Object> row : report.rows()) {
      List<String> line = new ArrayList<>();
      line.add(row.get("where") instanceof List<?> where ? joined(where) : "");
      columns.forEach(column -> line.add(String.valueOf(row.getOrDefault(column, ""))));
      lines.add(line);
    }
    out.println(words.text("cli.office-rows", report.rows().size()));
    if (!lines.isEmpty()) {
      out.print(lines(headings, lines));
    }
  }

  private String heading(String column) {
    String key = "facts.column." + column;
    return words.has(key) ? words.text(key) : column;
  }

  private void table(String title, List<String> headings, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      out.println(words.text(title));
      out.print(lines(headings.stream().map(key -> words.text(key)).toList(), rows));
      out.println();
    }
  }

  private static String lines(List<String> headings, List<List<String>> rows) {
    List<List<String>> clean =
        rows.stream()
            .map(row -> row.stream().map(text -> text.replaceAll("\\s+", " ")).toList())
            .toList();
    return TextTable.lines(headings, clean, List.of(), headings.stream().map(h -> false).toList());
  }

  private String places(List<String> where) {
    return joined(where);
  }

  private String joined(List<?> where) {
    String separator = words.text("list.separator");
    String some =
        String.join(separator, where.stream().limit(SHOWN_PLACES).map(Object::toString).toList());
    return where.size() > SHOWN_PLACES ? some + separator + "…" : some;
  }
}
