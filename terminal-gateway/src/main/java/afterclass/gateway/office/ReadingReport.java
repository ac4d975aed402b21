package afterclass.gateway.office;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RowProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a file, as texts of one language.
 *
 * @param kind kind as which it was read
 * @param layout id of the layout that was recognised; empty for a file in the import's own form
 * @param questions all questions, answered ones too
 * @param notices what was read without asking
 * @param skipped what is no row and no error
 * @param told what is said of the file as a whole
 * @param problems rows and cells that are wrong, and answers that do not fit
 * @param rows rows that can be imported with the answers given so far: line, where and the row's
 *     values by English column name
 */
public record ReadingReport(
    String kind,
    String layout,
    List<Asked> questions,
    List<Noticed> notices,
    List<Left> skipped,
    List<String> told,
    List<Wrong> problems,
    List<Map<String, Object>> rows) {
  private static final Set<String> NUMBERS = Set.of("weekday", "follows");

  /**
   * A question.
   *
   * @param id identity, by which it is answered
   * @param must whether rows wait for the answer; otherwise the proposal holds until it is answered
   * @param where the cells
   * @param found what was found there
   * @param ask the question
   * @param form which answers are allowed beside the choices: choice (none), date, dates, person,
   *     number, services, words (each one service) or parts (each word several services)
   * @param choices answers to choose from
   * @param proposal the likely answer, if there is one
   * @param answer the answer given, if there is one
   */
  public record Asked(
      String id,
      boolean must,
      List<String> where,
      String found,
      String ask,
      String form,
      List<String> choices,
      @Nullable String proposal,
      @Nullable String answer) {

    private static Asked of(Question question, @Nullable String answer, Messages words) {
      return new Asked(
          question.id(),
          question.must(),
          places(question.where(), words),
          question.found(),
          question.ask().in(words),
          question.form().name().toLowerCase(Locale.ROOT),
          question.choices().stream().map(choice -> choice.label().in(words)).toList(),
          label(question, question.proposal(), words),
          label(question, answer, words));
    }
  }

  /**
   * Something that was read without asking.
   *
   * @param where the cells
   * @param found what was found there
   * @param read how it was read
   */
  public record Noticed(List<String> where, String found, String read) {}

  /**
   * Rows, cells or sheets that are not taken and no error either.
   *
   * @param where the places
   * @param found the beginning of what stands there
   * @param why the reason
   */
  public record Left(List<String> where, String found, String why) {}

  /**
   * An error in a row, or in a whole file.
   *
   * @param line line of the file that the row begins at, from 1; 0 if it concerns the whole file
   * @param cell where it stands on a sheet, as {@code C7}; empty for any other file
   * @param column heading as the file has it, or empty if it concerns the whole row
   * @param found what stands there, cut short if long
   * @param expected what should stand there
   * @param hint what to do
   */
  public record Wrong(
      long line, String cell, String column, String found, String expected, String hint) {
    private static Wrong of(RowProblem problem, Messages words) {
      return new Wrong(
          problem.line(),
          problem.cell(),
          problem.column(),
          problem.found(),
          problem.expected(words),
          problem.hint(words));
    }
  }

  /** Returns what was read in a file. */
  public static ReadingReport of(ImportKind kind, OfficeFile file, Messages words) {
    return new ReadingReport(
        kind.verb(),
        file.reading().layout(),
        file.reading().questions().stream()
            .map(each -> Asked.of(each, file.reading().answered().get(each.id()), words))
            .toList(),
        file.reading().notices().stream()
            .map(
                each ->
                    new Noticed(places(each.where(), words), each.found(), each.read().in(words)))
            .toList(),
        file.reading().skipped().stream()
            .map(each -> new Left(places(each.where(), words), each.found(), each.why().in(words)))
            .toList(),
        file.reading().told().stream().map(each -> each.in(words)).toList(),
        file.file().problems().stream().map(each -> Wrong.of(each, words)).toList(),
        file.rows().stream().map(row -> row(row, words)).toList());
  }

  private static List<String> places(List<Place> where, Messages words) {
    return where.stream().map(place -> place.in(words)).distinct().toList();
  }

  /** Returns the label of an answer's value; the value itself if it is none of the choices. */
  static @Nullable String label(Question question, @Nullable String value, Messages words) {
    if (value == null) {
      return null;
    }
    return question.choices().stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .map(label -> label.in(words))
        .findFirst()
        .orElse(value);
  }

  private static Map<String, Object> row(ReadRow row, Messages words) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("line", row.line());
    cells.put("where", places(row.where(), words));
    row.values()
        .forEach((name, value) -> cells.put(name, NUMBERS.contains(name) ? number(value) : value));
    return cells;
  }

  private static Object number(String text) {
    return text.matches("[0-9]") ? (Object) Integer.valueOf(text) : text;
  }
}
