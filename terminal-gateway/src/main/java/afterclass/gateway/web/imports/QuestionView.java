package afterclass.gateway.web.imports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Question.Form;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question as its form shows it. The likely answer is preselected, which answers nothing until
 * the form is sent.
 *
 * @param key suffix of the names of the question's fields
 * @param ask the question
 * @param found what was found
 * @param where its cells
 * @param more number of further cells
 * @param state whether it is answered, waits, or holds by its proposal, in words
 * @param open whether rows wait for the answer
 * @param form which answers are allowed beside the choices
 * @param options the choices
 * @param other whether another answer than a choice is selected
 * @param value the other answer; of two dates the first
 * @param last of two dates the last
 * @param words the words that the question is about, each with the services that it may mean
 * @param ticks services, ticked if they are the answer
 */
public record QuestionView(
    String key,
    String ask,
    String found,
    String where,
    int more,
    String state,
    boolean open,
    String form,
    List<Option> options,
    boolean other,
    String value,
    String last,
    List<Word> words,
    List<Option> ticks) {
  private static final int SHOWN_PLACES = 12;
  private static final int KEY_LENGTH = 16;

  /**
   * An option of a field.
   *
   * @param value value that the form sends
   * @param label the option in the reader's language
   * @param selected whether it is selected
   */
  public record Option(String value, String label, boolean selected) {}

  /**
   * A word that the file uses for a service.
   *
   * @param word the word
   * @param options the services that it may mean
   */
  public record Word(String word, List<Option> options) {}

  /** Returns the suffix of the names of a question's fields. */
  static String key(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Returns the view of a question.
   *
   * @param answer value of the answer given, if there is one
   * @param services services and requirements that an answer may name
   */
  static QuestionView of(
      Question question, @Nullable String answer, List<Option> services, Messages words) {
    String proposal = question.proposal();
    String selected = answer != null ? answer : proposal == null ? "" : proposal;
    boolean listed =
        question.choices().stream().map(Choice::value).anyMatch(each -> each.equals(selected));
    boolean pairs = question.form() == Form.WORDS;
    boolean other = !selected.isEmpty() && !listed && question.form() != Form.CHOICE && !pairs;
    String[] parts = other ? selected.split("/", -1) : new String[] {"", ""};
    return new QuestionView(
        key(question.id()),
        question.ask().in(words),
        question.found(),
        places(question.where(), words),
        Math.max(0, question.where().size() - SHOWN_PLACES),
        words.text(state(question, answer)),
        question.must() && answer == null,
        question.form().name().toLowerCase(Locale.ROOT),
        pairs ? List.of() : options(question, selected, words),
        other,
        parts[0],
        parts.length > 1 ? parts[1] : "",
        pairs ? words(question, selected, services, words) : List.of(),
        ticks(services, other ? selected : ""));
  }

  private static String state(Question question, @Nullable String answer) {
    if (answer != null) {
      return "imports.answered";
    }
    return question.must() ? "imports.unanswered" : "imports.by-proposal";
  }

  private static String places(List<Place> where, Messages words) {
    return String.join(
        words.text("list.separator"),
        where.stream().limit(SHOWN_PLACES).map(place -> place.in(words)).distinct().toList());
  }

  private static List<Option> options(
      Question question, @Nullable String selected, Messages words) {
    return question.choices().stream()
        .map(
            choice ->
                new Option(
                    choice.value(), choice.label().in(words), choice.value().equals(selected)))
        .toList();
  }

  private static List<Option> ticks(List<Option> services, String selected) {
    List<String> ids = Arrays.asList(selected.split(";", -1));
    return services.stream()
        .map(each -> new Option(each.value(), each.label(), ids.contains(each.value())))
        .toList();
  }

  private static List<Word> words(
      Question question, @Nullable String selected, List<Option> services, Messages words) {
    List<Word> all = new ArrayList<>();
    for (String pair : pairs(question)) {
      String word = word(pair);
      String id =
          pairs(selected == null ? "" : selected).stream()
              .filter(each -> word(each).equals(word))
              .findFirst()
              .orElse(pair)
              .substring(word.length() + 1);
      List<Option> options = new ArrayList<>(ticks(services, id));
      options.add(
          new Option(Choice.SKIP, words.text("office.choice.skip"), id.equals(Choice.SKIP)));
      all.add(new Word(word, options));
    }
    return all;
  }

  /** Returns the pairs of words and services that a question proposes. */
  static List<String> pairs(Question question) {
    return Optional.ofNullable(question.proposal())
        .map(QuestionView::pairs)
        .filter(pairs -> !pairs.isEmpty())
        .orElseGet(
            () ->
                question.choices().stream()
                    .map(choice -> pairs(choice.value()))
                    .filter(pairs -> !pairs.isEmpty())
                    .findFirst()
                    .orElse(List.of()));
  }

  private static List<String> pairs(String value) {
    return Arrays.stream(value.split(" ", -1)).filter(pair -> pair.indexOf('=') > 0).toList();
  }

  /** Returns the word of a pair. */
  static String word(String pair) {
    return pair.substring(0, pair.indexOf('='));
  }
}
