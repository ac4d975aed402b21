package afterclass.gateway.office;

import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.PolicyReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The checks of one expected row: its keys and the values that each key may have. */
final class CorpusRow {
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "staff", List.of("staffNo", "name", "from", "to"),
          "cards", List.of("card", "staffNo", "from", "to"),
          "roster", List.of("staffNo", "weekday", "service", "from", "to"),
          "exceptions", List.of("date", "staffNo", "action", "service", "substitute"),
          "calendar", List.of("date", "to", "type", "season", "follows", "note"),
          "leave", List.of("staffNo", "from", "to", "covers"),
          "sign-in", List.of("date", "staffNo", "signed"),
          "inspections", List.of("date", "staffNo", "service", "result"),
          "rulings", List.of("date", "staffNo", "ruling", "reason"),
          "made-up", List.of("date", "staffNo", "time", "action", "reason"));

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "weekday", Set.of("1", "2", "3", "4", "5", "6", "7"),
          "weeks", Set.of("odd", "even"),
          "action", Set.of("add", "remove", "substitute"),
          "type", Set.of("school", "off", ""),
          "season", Set.of("summer", "winter", ""),
          "follows", Set.of("1", "2", "3", "4", "5", "6", "7", ""),
          "signed", Set.of("yes", "no"),
          "result", Set.of("present", "late", "absent"),
          "ruling", Set.of("accept", "forfeit"));

  private static final Set<String> OPTIONAL = Set.of("line", "weeks");
  private static final Set<String> STAFF = staffNumbers();
  private static final PolicyInForce PLAN =
      PolicyReader.named("extended-service").on(LocalDate.of(2026, 11, 28));

  private CorpusRow() {}

  /** Returns the kinds of files that the corpus has. */
  static Set<String> kinds() {
    return new TreeSet<>(KEYS.keySet());
  }

  /**
   * Returns what is wrong with a row.
   *
   * @param listed whether each staff number must be in the staff list
   */
  static List<String> faults(String kind, JsonNode row, boolean listed) {
    List<String> faults = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    row.fieldNames().forEachRemaining(keys::add);
    if (!keys.containsAll(KEYS.getOrDefault(kind, List.of()))) {
      faults.add("key missing: " + row);
    }
    for (String key : keys) {
      boolean known = KEYS.getOrDefault(kind, List.of()).contains(key) || OPTIONAL.contains(key);
      if (!known || !right(key, row.path(key).asText(), listed)) {
        faults.add(key + ": " + row);
      }
    }
    if (!ordered(row)) {
      faults.add("end before start: " + row);
    }
    return faults;
  }

  private static boolean right(String key, String value, boolean listed) {
    return switch (key) {
      case "from", "to" -> value.isEmpty() || date(value);
      case "date" -> date(value);
      case "staffNo" -> listed ? STAFF.contains(value) : value.matches("[0-9]{4}");
      case "substitute" -> value.isEmpty() || STAFF.contains(value);
      case "card" -> value.matches("[0-9]{10}");
      case "name" -> !value.isBlank() && value.equals(value.replaceAll("[\\s\u3000]", ""));
      case "service" -> PLAN.service(value).isPresent();
      case "covers" ->
          value.equals("*") || Arrays.stream(value.split(";", -1)).allMatch(CorpusRow::covered);
      default -> !WORDS.containsKey(key) || WORDS.get(key).contains(value);
    };
  }

  private static boolean covered(String id) {
    return PLAN.service(id).isPresent()
        || PLAN.requirements().stream().anyMatch(requirement -> requirement.id().equals(id));
  }

  private static boolean date(String value) {
    try {
      return LocalDate.parse(value).getYear() > 1950;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean ordered(JsonNode row) {
    String from = row.has("from") ? row.path("from").asText() : row.path("date").asText();
    String to = row.path("to").asText();
    return from.isEmpty() || to.isEmpty() || from.compareTo(to) <= 0;
  }

  private static Set<String> staffNumbers() {
    return Corpus.lines("staff.csv").stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .collect(Collectors.toSet());
  }
}
