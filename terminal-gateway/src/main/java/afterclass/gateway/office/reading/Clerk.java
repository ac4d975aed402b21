package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.roster.RowProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The collector of one reading. Layouts hand it what they find; it puts equal doubts together,
 * looks up the answers, and merges equal rows.
 */
public final class Clerk {
  private final School school;
  private final Answers answers;
  private final AnswerReader reader;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Set<Place>> asked = new LinkedHashMap<>();
  private final Map<String, String> answered = new LinkedHashMap<>();
  private final Map<List<Object>, Gathered<Notice>> notices = new LinkedHashMap<>();
  private final Map<List<Object>, Gathered<Skipped>> skipped = new LinkedHashMap<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<Map<String, String>, Gathered<ReadRow>> rows = new LinkedHashMap<>();
  private final Set<Place> doubled = new LinkedHashSet<>();
  private final List<Phrase> told = new ArrayList<>();
  private final EarlierRows earlier;
  private int waiting;

  /** Creates a collector. */
  public Clerk(School school, Answers answers) {
    this.school = school;
    this.answers = answers;
    this.reader = new AnswerReader(school);
    this.earlier = new EarlierRows(answers, reader);
  }

  /** Returns what is known of the school. */
  public School school() {
    return school;
  }

  /**
   * Asks a question, once for all cells with the same id.
   *
   * @return value of the answer; of the proposal if the question need not be answered; empty while
   *     it is open, and then the rows that hang on it are to be {@linkplain #wait counted as
   *     waiting}
   */
  public Optional<String> ask(Question question) {
    String id = question.id();
    Set<Place> places = asked.computeIfAbsent(id, key -> new LinkedHashSet<>());
    places.addAll(question.where());
    if (!questions.containsKey(id)) {
      questions.put(id, remembering(question));
      answers.to(id).ifPresent(answer -> take(question, answer));
    }
    Question first = questions.get(id);
    return Optional.ofNullable(answered.get(id))
        .or(() -> first.must() ? Optional.empty() : Optional.ofNullable(first.proposal()));
  }

  private Question remembering(Question question) {
    return answers
        .earlier(question.isOfThisFile() ? "" : question.id())
        .flatMap(earlier -> reader.value(question, earlier))
        .map(question::proposing)
        .orElse(question);
  }

  private void take(Question question, String answer) {
    reader
        .value(question, answer)
        .ifPresentOrElse(
            value -> answered.put(question.id(), value),
            () -> {
              Place at =
                  question.where().isEmpty() ? new Place("", "", 0) : question.where().get(0);
              problem(at, question.id(), answer, "office-answer", question.id());
            });
  }

  /** Returns whether a question was asked and is answered or settled by its proposal. */
  public boolean confirmed(String id) {
    return answered.containsKey(id);
  }

  /** Shows something that was read without asking; the same reading of the same text once. */
  public void notice(Collection<Place> where, String found, Phrase read) {
    notices
        .computeIfAbsent(
            List.of(found, read),
            key -> new Gathered<>(new Notice(List.of(), found, read), List.of()))
        .at(where);
  }

  /** Shows something that was read without asking. */
  public void notice(Place where, String found, String key, Object... values) {
    notice(List.of(where), found, Phrase.of(key, values));
  }

  /** Lists what is no row and no error; places with the same reason are put together. */
  public void skip(Place where, String found, String key, Object... values) {
    Phrase why = Phrase.of(key, values);
    skipped
        .computeIfAbsent(
            List.of(why, where.sheet()),
            same -> new Gathered<>(new Skipped(List.of(), found, why), List.of()))
        .at(List.of(where));
  }

  /**
   * Reports a cell that is wrong, so that its row is not taken.
   *
   * @param heading heading of the column, or empty
   * @param found content
   * @param word expected content, as the key of a pair of messages of imports
   */
  public void problem(Place where, String heading, String found, String word, Object... values) {
    String cell = where.sheet().isEmpty() ? where.cell() : where.sheet() + "!" + where.cell();
    problems.add(RowProblem.of(where.line(), cell, heading, found, word, values));
  }

  /** Says something about the file as a whole, which its preview repeats. */
  public void tell(Phrase said) {
    told.add(said);
  }

  /** Returns whether days are never judged, and the office left their rows out. */
  public boolean leavesOut(LocalDate from, LocalDate to) {
    return !earlier.wanted() && school.unjudged().covers(from, to).isPresent();
  }

  /**
   * Counts a row whose days are never judged, and lists it as not taken if the office left such
   * rows out.
   *
   * @param from its first day
   * @param to its last day
   * @param found the beginning of what stands there
   * @return whether the row is left out, so that nothing is to be asked about it
   */
  public boolean isOver(LocalDate from, LocalDate to, Place row, String found) {
    Optional<LocalDate> start = school.unjudged().covers(from, to);
    start.ifPresent(began -> earlier.add(began, row));
    if (start.isEmpty() || earlier.wanted()) {
      return false;
    }
    skip(row, found, "office.skip.earlier", start.get());
    return true;
  }

  /** Counts rows that wait for an answer. */
  public void wait(int count) {
    waiting += count;
  }

  /** Takes a row; an equal one becomes one with it, and their cells are remembered. */
  public void row(ReadRow row) {
    Gathered<ReadRow> before = rows.get(row.values());
    if (before == null) {
      before = new Gathered<>(row, row.where());
      rows.put(row.values(), before);
    } else {
      doubled.addAll(row.where());
      before.at(row.where());
    }
    if (!row.doubtful()) {
      before.beyondDoubt();
    }
  }

  /** Takes a row with values by English column name. */
  public void row(List<Place> where, Map<String, String> values) {
    row(new ReadRow(where, values, false));
  }

  /** Takes a row back. */
  public void takeBack(ReadRow row) {
    rows.remove(row.values());
  }

  /** Returns the rows taken so far. */
  public List<ReadRow> taken() {
    return rows.values().stream()
        .map(row -> new ReadRow(row.where(), row.first().values(), !row.isCertain()))
        .toList();
  }

  /** Returns the number of rows so far. */
  public int rows() {
    return rows.size();
  }

  /** Returns whether nothing at all was found: no row, no question, no problem. */
  public boolean empty() {
    return rows.isEmpty() && waiting == 0 && problems.isEmpty();
  }

  /** Returns what was collected. */
  public Reading reading(String layout) {
    earlier.asked().ifPresent(this::ask);
    earlier.says().ifPresent(told::add);
    if (!doubled.isEmpty()) {
      notice(doubled, String.valueOf(doubled.size()), Phrase.of("office.doubled", doubled.size()));
    }
    answers.given().keySet().stream()
        .filter(id -> !questions.containsKey(id))
        .sorted()
        .forEach(id -> notice(List.of(), id, Phrase.of("office.answer-not-needed", id)));
    List<Question> all =
        questions.values().stream()
            .map(question -> question.at(List.copyOf(asked.get(question.id()))))
            .toList();
    return new Reading(
        layout,
        all,
        answered,
        notices.values().stream()
            .map(each -> new Notice(each.where(), each.first().found(), each.first().read()))
            .toList(),
        skipped.values().stream()
            .map(each -> new Skipped(each.where(), each.first().found(), each.first().why()))
            .toList(),
        problems,
        AlternateWeeks.joined(taken()),
        waiting,
        Map.of(),
        told);
  }
}
