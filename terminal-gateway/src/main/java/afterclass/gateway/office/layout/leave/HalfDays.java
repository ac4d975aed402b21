package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.value.DayPart;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What parts of a day cover: services by their block, and in the morning the requirement of the
 * morning. The office is asked once for all parts that occur.
 */
public final class HalfDays {
  private static final LocalTime MIDDAY = LocalTime.of(12, 0);

  private final Clerk clerk;
  private final School school;
  private final Set<DayPart> parts = new TreeSet<>();
  private final Set<Place> where = new LinkedHashSet<>();
  private final Set<String> found = new LinkedHashSet<>();
  private Optional<String> answer = Optional.empty();
  private boolean asked;

  /** Creates a lookup that asks through a clerk. */
  public HalfDays(Clerk clerk) {
    this.clerk = clerk;
    this.school = clerk.school();
  }

  /** Collects the parts of a piece of leave for the one question about them. */
  public void see(Piece piece, Place place) {
    if (!piece.parts().isEmpty()) {
      parts.addAll(piece.parts());
      where.add(place);
      piece.parts().forEach(part -> found.add(part.words().get(0)));
    }
  }

  /** Asks once for all pieces: the question holds the places of all of them. */
  private Optional<String> asked(Map<DayPart, String> proposed) {
    if (!asked) {
      answer = clerk.ask(question(proposed));
      asked = true;
    }
    return answer;
  }

  /** Returns the ids that a piece covers, parted by {@code ;}; {@code *} for whole days. */
  public Settled covers(Piece piece) {
    if (piece.isWhole()) {
      return Settled.found("*");
    }
    if (!piece.covers().isEmpty()) {
      return Settled.found(piece.covers());
    }
    Map<DayPart, String> proposed = proposals();
    Optional<String> said = asked(proposed);
    if (said.isEmpty()) {
      return Settled.WAITING;
    }
    if (said.get().equals(Choice.SKIP)) {
      return Settled.SKIPPED;
    }
    Map<String, String> meanings = meanings(said.get());
    Set<String> ids = new LinkedHashSet<>();
    for (DayPart part : new TreeSet<>(piece.parts())) {
      String covered = meanings.getOrDefault(word(part), proposed.getOrDefault(part, ""));
      ids.addAll(ids(covered));
    }
    ids.remove("");
    return ids.isEmpty() ? Settled.SKIPPED : Settled.found(String.join(";", ids));
  }

  private Question question(Map<DayPart, String> proposed) {
    String value =
        proposed.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> word(each.getKey()) + "=" + each.getValue())
            .collect(Collectors.joining(" "));
    return new Question(
        "half",
        List.copyOf(where),
        String.join(" / ", found),
        Phrase.of("office.ask.half-days", String.join("、", found)),
        Question.Form.PARTS,
        List.of(new Choice(value, words -> label(proposed, words)), Choice.skip()),
        value,
        true);
  }

  private String label(Map<DayPart, String> proposed, Messages words) {
    return proposed.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> word(each.getKey()) + "=" + names(each.getValue(), words))
        .collect(Collectors.joining(" "));
  }

  private String names(String ids, Messages words) {
    return ids(ids).stream()
        .map(id -> school.label(id).in(words))
        .collect(Collectors.joining(words.pick("、", ",")));
  }

  private static String word(DayPart part) {
    return part.words().get(0);
  }

  private static List<String> ids(String text) {
    return List.of(text.split("[;；、,，]", -1));
  }

  /** Returns what the policy says of each part that occurs. */
  private Map<DayPart, String> proposals() {
    Map<DayPart, String> proposals = new EnumMap<>(DayPart.class);
    Set<DayPart> all = new TreeSet<>(List.of(DayPart.MORNING, DayPart.NOON, DayPart.AFTERNOON));
    all.addAll(parts); // the usual parts are named together, so that one answer serves all files
    for (DayPart part : all) {
      List<String> ids = new ArrayList<>();
      if (part == DayPart.MORNING) {
        school.requirements().stream()
            .filter(HalfDays::ofTheMorning)
            .map(RequirementDefinition::id)
            .forEach(ids::add);
      }
      school.services().stream()
          .filter(service -> block(part).equals(Optional.of(service.block())))
          .map(ServiceDefinition::id)
          .forEach(ids::add);
      proposals.put(part, String.join(";", ids));
    }
    return proposals;
  }

  private static boolean ofTheMorning(RequirementDefinition requirement) {
    LocalTime end = requirement.to();
    return end != null && end.isBefore(MIDDAY);
  }

  private static Optional<ServiceDefinition.Block> block(DayPart part) {
    return switch (part) {
      case MORNING, MORNING_EARLY -> Optional.of(ServiceDefinition.Block.MORNING);
      case NOON -> Optional.of(ServiceDefinition.Block.NOON);
      case AFTERNOON -> Optional.of(ServiceDefinition.Block.AFTERNOON);
      case WHOLE, EVENING -> Optional.empty();
    };
  }

  /** Returns ids by word from {@code 上午=morning-check;morning-reading …}; names become ids. */
  private Map<String, String> meanings(String value) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String pair : value.split("[\\s\\u3000]+", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        List<String> ids = new ArrayList<>();
        ids(pair.substring(equals + 1)).forEach(said -> id(said).ifPresent(ids::add));
        meanings.put(pair.substring(0, equals), String.join(";", ids));
      }
    }
    return meanings;
  }

  private Optional<String> id(String said) {
    for (ServiceDefinition each : school.services()) {
      if (said.equals(each.id()) || said.equals(each.nameZh()) || said.equals(each.nameEn())) {
        return Optional.of(each.id());
      }
    }
    return school.requirements().stream()
        .filter(
            each ->
                said.equals(each.id()) || said.equals(each.nameZh()) || said.equals(each.nameEn()))
        .map(RequirementDefinition::id)
        .findFirst();
  }
}
