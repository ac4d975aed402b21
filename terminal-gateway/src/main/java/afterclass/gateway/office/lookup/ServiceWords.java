package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.value.ServiceName;
import afterclass.gateway.office.value.ServiceText;
import afterclass.gateway.office.value.ServiceText.Certainty;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.rules.policy.ServiceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lookup of services by an office's words. Words that are not the plan's own are {@linkplain
 * #see collected} first and proposed in one question; a word with several meanings or none is asked
 * about by itself.
 */
public final class ServiceWords {
  private static final String QUESTION = "words";
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:：]\\d{2}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Clerk clerk;
  private final School school;
  private final ServiceText reader;
  private final Map<String, String> proposed = new LinkedHashMap<>();
  private final Set<Place> where = new LinkedHashSet<>();
  private Map<String, String> agreed = Map.of();

  /** Creates a lookup that asks through a clerk. */
  public ServiceWords(Clerk clerk) {
    this.clerk = clerk;
    this.school = clerk.school();
    this.reader = reader(school);
  }

  /** Returns the reader of service words for a school. */
  public static ServiceText reader(School school) {
    return ServiceText.of(
        school.services().stream()
            .map(
                service ->
                    new ServiceName(
                        service.id(),
                        List.of(service.nameZh(), service.nameEn()),
                        service.block().name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  /** Reads a cell's words without asking. */
  public List<ServiceRead> read(String text) {
    return reader.read(text);
  }

  /** Reads one word without asking, such as a heading or a post. */
  public ServiceRead readOne(String text) {
    return reader.readOne(text);
  }

  /** Collects a word for the one question about short words. */
  public void see(ServiceRead word, Place place) {
    if (word.certainty() == Certainty.PROPOSED) {
      proposed.put(key(word.written()), word.ids().get(0));
      where.add(place);
    }
  }

  /** Asks about all short words that were collected, in one question. */
  public void settle() {
    if (proposed.isEmpty()) {
      return;
    }
    String value = pairs(proposed);
    Question question =
        new Question(
            QUESTION,
            List.copyOf(where),
            String.join(", ", proposed.keySet()),
            Phrase.of("office.ask.words"),
            Question.Form.WORDS,
            List.of(new Choice(value, words -> labels(words))),
            value,
            false);
    agreed = clerk.ask(question).map(this::meanings).orElse(Map.of());
  }

  private static String key(String word) {
    return BLANKS.matcher(word).replaceAll("");
  }

  private static String pairs(Map<String, String> words) {
    List<String> pairs = new ArrayList<>();
    words.forEach((word, id) -> pairs.add(word + "=" + id));
    return String.join(" ", pairs);
  }

  private String labels(Messages words) {
    List<String> pairs = new ArrayList<>();
    proposed.forEach((word, id) -> pairs.add(word + "=" + school.label(id).in(words)));
    return String.join(" ", pairs);
  }

  private Map<String, String> meanings(String value) {
    Map<String, String> meanings = new LinkedHashMap<>(proposed);
    for (String pair : value.split(" ", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String said = pair.substring(equals + 1);
        service(said).ifPresent(id -> meanings.put(key(pair.substring(0, equals)), id));
      }
    }
    return meanings;
  }

  private Optional<String> service(String said) {
    if (said.equals(Choice.SKIP)) {
      return Optional.of(said);
    }
    ServiceRead read = reader.readOne(said);
    return read.certainty() == Certainty.EXACT ? Optional.of(read.ids().get(0)) : Optional.empty();
  }

  /** Finds the service of a word, once the short words are {@linkplain #settle settled}. */
  public Settled service(ServiceRead word, Place place) {
    return switch (word.certainty()) {
      case EXACT -> Settled.found(word.ids().get(0));
      case PROPOSED -> {
        String id = agreed.getOrDefault(key(word.written()), word.ids().get(0));
        yield id.equals(Choice.SKIP) ? Settled.SKIPPED : Settled.found(id);
      }
      case SEVERAL, UNKNOWN -> ask(word, place);
    };
  }

  /** Returns a word with its remark in brackets, which stands before a time. */
  private static String shown(ServiceRead word) {
    Matcher time = TIME.matcher(word.written());
    int end = time.find() ? time.start() : word.written().length();
    String bracket = word.remark().isEmpty() ? "" : "（" + word.remark() + "）";
    return word.written().substring(0, end) + bracket + word.written().substring(end);
  }

  private Settled ask(ServiceRead word, Place place) {
    List<String> ids =
        word.ids().isEmpty()
            ? school.services().stream().map(ServiceDefinition::id).toList()
            : word.ids();
    List<Choice> choices =
        new ArrayList<>(ids.stream().map(id -> new Choice(id, school.label(id))).toList());
    choices.add(Choice.skip());
    ServiceRead bracket = reader.readOne(word.remark());
    String shown = shown(word);
    String id = bracket.isOne() ? shown : word.written();
    Question question =
        Question.choice(
                "service:" + key(id), place, shown, Phrase.of("office.ask.service", shown), choices)
            .or(Question.Form.SERVICES);
    return Settled.of(
        clerk.ask(bracket.isOne() ? question.proposing(bracket.ids().get(0)) : question));
  }
}
