package afterclass.gateway.web.imports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Question.Form;
import afterclass.gateway.office.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as its form shows it. The likely answer is preselected, which answers nothing until
 * the form is sent.
 *
 * @param key suffix of the names of the question's fields
 * @param ask the question
 * @param found what was found
 * @param where its first cells, each with whom its row is about, and the number of further ones
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
   * @param requirement whether it is a requirement, not a service
   */
  public record Option(String value, String label, boolean selected, boolean requirement) {
    Option(String value, String label, boolean selected) {
      this(value, label, selected, false);
    }
  }

  /**
   * A word that the file uses for a service.
   *
   * @param field suffix of the names of its fields
   * @param word the word
   * @param options the services that it may mean
   */
  public record Word(String field, String word, List<Option> options) {

    /** Returns the services and the requirements that the word may mean, each under its heading. */
    public List<Group> groups() {
      return Group.of(options);
    }
  }

  /**
   * Options under a heading.
   *
   * @param key key of the heading
   * @param options the options
   */
  public record Group(String key, List<Option> options) {
    static List<Group> of(List<Option> all) {
      return Stream.of(
              new Group("column.service", all.stream().filter(o -> !o.requirement()).toList()),
              new Group("column.requirement", all.stream().filter(Option::requirement).toList()))
          .filter(group -> !group.options().isEmpty())
          .toList();
    }
  }

  /** Returns the services and the requirements that can be ticked, each under its heading. */
  public List<Group> groups() {
    return Group.of(ticks);
  }

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
   * @param reading what was read, with the answer if there is one
   * @param services services and requirements that an answer may name
   * @param people what is known of the people among whom it lets choose
   */
  static QuestionView of(
      Question question,
      Reading reading,
      List<Option> services,
      PersonHints people,
      Messages words) {
    String answer = reading.answered().get(question.id());
    String proposal = question.proposal();
    String selected = answer != null ? answer : proposal == null ? "" : proposal;
    boolean listed =
        question.choices().stream().map(Choice::value).anyMatch(each -> each.equals(selected));
    boolean pairs = question.form() == Form.WORDS || question.form() == Form.PARTS;
    boolean other = !selected.isEmpty() && !listed && question.form() != Form.CHOICE && !pairs;
    String[] parts = other ? selected.split("/", -1) : new String[] {"", ""};
    return new QuestionView(
        key(question.id()),
        question.ask().in(words),
        question.found(),
        places(question.where(), reading.people(), words),
        words.text(state(question, answer)),
        question.must() && answer == null,
        question.form().name().toLowerCase(Locale.ROOT),
        pairs ? List.of() : options(question, selected, people, words),
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
    if (!question.must()) {
      return "imports.by-proposal";
    }
    return question.proposal() == null ? "imports.unanswered" : "imports.proposed";
  }

  private static String places(List<Place> where, Map<Place, String> people, Messages words) {
    List<String> all = where.stream().map(at -> place(at, people, words)).distinct().toList();
    String first =
        all.stream().limit(SHOWN_PLACES).collect(Collectors.joining(words.pick("、", ", ")));
    return all.size() <= SHOWN_PLACES
        ? first
        : words.text("imports.more-places", SHOWN_PLACES, first, all.size() - SHOWN_PLACES);
  }

  private static String place(Place at, Map<Place, String> people, Messages words) {
    String person = people.getOrDefault(at, "");
    return person.isEmpty()
        ? at.in(words)
        : words.text("imports.place-of", at.in(words), person).strip();
  }

  private static List<Option> options(
      Question question, @Nullable String selected, PersonHints people, Messages words) {
    return question.choices().stream()
        .map(
            choice ->
                new Option(
                    choice.value(),
                    label(choice, people.of(choice.value()), words),
                    choice.value().equals(selected)))
        .toList();
  }

  private static String label(Choice choice, String known, Messages words) {
    String label = choice.label().in(words);
    String means = known.isEmpty() ? choice.means().in(words) : known;
    return means.isEmpty() ? label : words.text("imports.choice-means", label, means);
  }

  private static List<Option> ticks(List<Option> services, String selected) {
    List<String> ids = Arrays.asList(selected.split(";", -1));
    return services.stream()
        .map(
            each ->
                new Option(
                    each.value(), each.label(), ids.contains(each.value()), each.requirement()))
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
      if (question.form() == Form.WORDS) {
        options.add(
            new Option(Choice.SKIP, words.text("office.choice.skip"), id.equals(Choice.SKIP)));
      }
      all.add(new Word(field(question, all.size()), word, options));
    }
    return all;
  }

  /** Returns the suffix of the names of the fields of a question's word, by its position from 0. */
  static String field(Question question, int index) {
    return key(question.id()) + "." + index;
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
