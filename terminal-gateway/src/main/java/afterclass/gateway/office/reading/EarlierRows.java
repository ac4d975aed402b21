package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that were over before use began. They are taken like others; one answer for
 * the whole file leaves them out, and with them all questions about them.
 */
final class EarlierRows {
  private static final String TAKE = "take";
  private static final String LEAVE_OUT = "leave-out";

  private final Set<Place> rows = new LinkedHashSet<>();
  private final boolean wanted;
  private @Nullable LocalDate start;

  /**
   * Creates the collection of a file's rows.
   *
   * @param answers the answers given so far
   * @param reader the reader of answers
   */
  EarlierRows(Answers answers, AnswerReader reader) {
    wanted =
        answers
            .to(Question.EARLIER)
            .flatMap(answer -> reader.value(question(), answer))
            .filter(LEAVE_OUT::equals)
            .isEmpty();
  }

  /** Returns whether the office wants these rows. */
  boolean wanted() {
    return wanted;
  }

  /** Adds a row. */
  void add(LocalDate began, Place row) {
    start = began;
    rows.add(row);
  }

  /** Returns the question whose proposal takes the rows; empty if there is no such row. */
  Optional<Question> asked() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(question());
  }

  private Question question() {
    Object date = start == null ? "" : start;
    return new Question(
        Question.EARLIER,
        List.copyOf(rows),
        "",
        Phrase.of("office.ask.earlier", rows.size(), date),
        Question.Form.CHOICE,
        List.of(
            Choice.of(LEAVE_OUT, "office.choice.earlier-out"),
            Choice.of(TAKE, "office.choice.earlier-take")),
        TAKE,
        false);
  }

  /** Returns what is said of these rows; empty if there is none. */
  Optional<Phrase> says() {
    String key = wanted ? "office.earlier.taken" : "office.earlier.left-out";
    return Optional.ofNullable(start).map(began -> Phrase.of(key, rows.size(), began));
  }
}
