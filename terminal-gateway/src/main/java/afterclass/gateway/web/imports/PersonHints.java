package afterclass.gateway.web.imports;

import afterclass.gateway.office.reading.Question;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.gateway.web.facts.RosterWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of the people among whom a question lets choose, so that people of one name can be
 * told apart: the first day of service, the cards and the weekly services.
 */
final class PersonHints {
  /** Maximum number of services that are named. */
  private static final int MOST = 4;

  private final RosterWords words;
  private final LocalDate today;
  private final Map<String, Map<String, Set<Integer>>> services;

  private PersonHints(
      RosterWords words, LocalDate today, Map<String, Map<String, Set<Integer>>> services) {
    this.words = words;
    this.today = today;
    this.services = services;
  }

  /** Returns what is known of the people whom questions name. */
  static PersonHints of(List<Question> questions, RosterWords words, LocalDate today) {
    RosterSnapshot roster = words.sources().roster();
    Map<String, Map<String, Set<Integer>>> services = new LinkedHashMap<>();
    questions.stream()
        .filter(question -> question.form() == Question.Form.PERSON)
        .flatMap(question -> question.choices().stream())
        .filter(choice -> roster.staff(choice.value()).isPresent())
        .forEach(choice -> services.put(choice.value(), new LinkedHashMap<>()));
    if (!services.isEmpty()) {
      roster
          .weeklyLines()
          .filter(post -> services.containsKey(post.staff()) && !post.to().isBefore(today))
          .sorted(PersonHints::inOrder)
          .forEach(post -> weekdays(services, post).add(post.weekday()));
    }
    return new PersonHints(words, today, services);
  }

  private static int inOrder(WeeklyPost one, WeeklyPost other) {
    return one.service().compareTo(other.service());
  }

  private static Set<Integer> weekdays(
      Map<String, Map<String, Set<Integer>>> services, WeeklyPost post) {
    return services
        .getOrDefault(post.staff(), Map.of())
        .computeIfAbsent(post.service(), id -> new TreeSet<>());
  }

  /** Returns what is known of a person; empty for a value that names none of the people. */
  String of(String no) {
    Optional<StaffMember> member = words.sources().roster().staff(no);
    if (member.isEmpty() || !services.containsKey(no)) {
      return "";
    }
    List<String> known = new ArrayList<>();
    if (!member.get().from().equals(Fact.ALWAYS)) {
      known.add(words.text("imports.person.from", member.get().from().toString()));
    }
    List<String> cards = words.sources().roster().assignedCards(no, today);
    known.add(
        cards.isEmpty()
            ? words.text("imports.person.no-card")
            : words.text("imports.person.card", words.list(cards)));
    Map<String, Set<Integer>> weekly = services.getOrDefault(no, Map.of());
    known.add(weekly.isEmpty() ? words.text("imports.person.no-service") : weekly(weekly));
    return words.list(known);
  }

  private String weekly(Map<String, Set<Integer>> weekly) {
    String named =
        weekly.entrySet().stream()
            .limit(MOST)
            .map(each -> weekdays(each.getValue()) + words.service(today, each.getKey()))
            .collect(Collectors.joining(words.text("list.comma")));
    return weekly.size() > MOST ? named + " …" : named;
  }

  private String weekdays(Set<Integer> days) {
    return days.stream().map(words::weekday).collect(Collectors.joining()) + " ";
  }
}
