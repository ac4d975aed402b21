package afterclass.gateway.web.form;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.Advice;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.web.problem.FieldName;
import java.util.List;
import java.util.Map;

/**
 * The texts on faults of a form, in terms of its fields and choices: a form's entries are read as
 * rows of a file, but its user knows nothing of rows.
 */
public final class FormFaults {
  private static final String EXPECTED = "form.expected.";
  private static final String WORD = "word";
  private static final String FILLED = "filled";
  private static final String NUMBER = "number-";
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "action", List.of("add", "remove", "substitute"),
          "type", List.of("school", "off"),
          "weeks", List.of("every", "odd", "even"),
          "signed", List.of("yes", "no"),
          "result", List.of("present", "late", "absent"),
          "ruling", List.of("accept", "forfeit"));

  private FormFaults() {}

  /** Returns one sentence for each problem. */
  public static List<String> of(List<RowProblem> problems, Messages words) {
    return problems.stream().map(problem -> of(problem, words)).distinct().toList();
  }

  /** Returns a sentence on what is wrong and what to do. */
  public static String of(RowProblem problem, Messages words) {
    String label = label(problem, words);
    if (label.isEmpty()) {
      return words.text("form.whole", expected(problem, words));
    }
    if (problem.advice().word().equals(FILLED)) {
      return words.text("form.filled", label);
    }
    return problem.found().isBlank()
        ? words.text("form.empty", label, expected(problem, words))
        : words.text("form.fault", label, problem.found(), expected(problem, words));
  }

  /** Returns why entries have or would have no effect, one sentence each. */
  public static List<String> warnings(List<RowProblem> warnings, Messages words) {
    return warnings.stream()
        .map(warning -> words.text("form.warning", expected(warning, words)))
        .distinct()
        .toList();
  }

  private static String label(RowProblem problem, Messages words) {
    String column = problem.column();
    return column.isEmpty()
        ? ""
        : new FieldName(column).label(words).replaceAll("[(（].*", "").strip();
  }

  private static String expected(RowProblem problem, Messages words) {
    Advice advice = problem.advice();
    String word = advice.word();
    if (word.equals(WORD)) {
      List<String> choices = choices(problem.column(), words);
      if (!choices.isEmpty()) {
        return words.text("form.one-of", String.join(words.text("list.or"), choices));
      }
    }
    String own = EXPECTED + (word.startsWith(NUMBER) ? "number" : word);
    return words.has(own) ? words.text(own, advice.values().toArray()) : problem.expected(words);
  }

  /** Returns the words allowed in a column; empty if it takes any text. */
  public static List<String> words(String column) {
    return WORDS.getOrDefault(column, List.of());
  }

  private static List<String> choices(String column, Messages words) {
    return words(column).stream().map(word -> words.text("roster.value." + word)).toList();
  }
}
