package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.roster.RowProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a careful clerk makes of a file.
 *
 * @param layout id of the layout that was recognised; several parted by {@code +}
 * @param questions all questions, answered ones too
 * @param answered values of the questions that are answered, by question id
 * @param notices what was read without asking
 * @param skipped what is no row and no error
 * @param problems rows and cells that are wrong, and answers that do not fit
 * @param rows rows that can be taken with the answers given so far
 * @param waiting number of rows that wait for an answer
 * @param people whom the rows of questions' cells are about, as the file has it, by cell
 * @param told what is said of the file as a whole, which its preview repeats
 */
public record Reading(
    String layout,
    List<Question> questions,
    Map<String, String> answered,
    List<Notice> notices,
    List<Skipped> skipped,
    List<RowProblem> problems,
    List<ReadRow> rows,
    int waiting,
    Map<Place, String> people,
    List<Phrase> told) {

  public Reading {
    questions = List.copyOf(questions);
    answered = Map.copyOf(answered);
    notices = List.copyOf(notices);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
    rows = List.copyOf(rows);
    people = Map.copyOf(people);
    told = List.copyOf(told);
  }

  /** Returns a copy with other rows. */
  public Reading with(List<ReadRow> others) {
    return new Reading(
        layout, questions, answered, notices, skipped, problems, others, waiting, people, told);
  }

  /** Returns a copy that knows whom the rows of questions' cells are about. */
  public Reading about(Map<Place, String> whom) {
    return new Reading(
        layout, questions, answered, notices, skipped, problems, rows, waiting, whom, told);
  }

  /** Returns the answers that are proposed for the next file of the layout, by question id. */
  public Map<String, String> lasting() {
    Map<String, String> lasting = new HashMap<>(answered);
    questions.stream()
        .filter(Question::isOfThisFile)
        .forEach(question -> lasting.remove(question.id()));
    return lasting;
  }

  /** Returns the question about rows that were over before use began, if there are such rows. */
  public Optional<Question> earlier() {
    return questions.stream()
        .filter(question -> question.id().equals(Question.EARLIER))
        .findFirst();
  }

  /** Returns the questions for which rows wait. */
  public List<Question> open() {
    return questions.stream()
        .filter(question -> question.must() && !answered.containsKey(question.id()))
        .toList();
  }
}
