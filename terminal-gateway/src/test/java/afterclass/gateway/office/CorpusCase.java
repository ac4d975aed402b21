package afterclass.gateway.office;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.rules.policy.PolicyReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An office file with what a careful clerk makes of it.
 *
 * @param file the file
 * @param expected the content of the file beside it
 */
record CorpusCase(Path file, JsonNode expected) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  /** Returns the cases of a folder, by file name. */
  static List<CorpusCase> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<CorpusCase> cases = new ArrayList<>();
      for (Path json :
          files.filter(f -> f.toString().endsWith(".expected.json")).sorted().toList()) {
        String name = json.getFileName().toString().replace(".expected.json", "");
        cases.add(new CorpusCase(folder.resolve(name), JSON.readTree(json.toFile())));
      }
      return cases;
    }
  }

  ImportKind kind() {
    return ImportKind.ofVerb(expected.path("kind").asText()).orElseThrow();
  }

  School school() throws IOException {
    String before = expected.path("before").asText("");
    List<Fact> facts = new ArrayList<>();
    if (!before.isEmpty() && !before.equals("null")) {
      List<String> lines = Files.readAllLines(file.resolveSibling(before), StandardCharsets.UTF_8);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        facts.add(
            new StaffMember(
                cells[0].strip(),
                cells[1].strip(),
                null,
                cells.length > 2 && !cells[2].isBlank()
                    ? LocalDate.parse(cells[2].strip())
                    : Fact.ALWAYS,
                cells.length > 3 && !cells[3].isBlank()
                    ? LocalDate.parse(cells[3].strip())
                    : Fact.NEVER));
      }
    }
    PoliciesInForce policies = PoliciesInForce.only(PolicyReader.named("extended-service"));
    return School.of(RosterSnapshot.of(facts), policies, TODAY);
  }

  Optional<Reading> read(Map<String, String> answers) throws Exception {
    return OfficeReader.read(
        kind(),
        Files.readAllBytes(file),
        file.getFileName().toString(),
        new Answers(answers, Map.of()),
        school());
  }

  List<JsonNode> questions() {
    return list(expected.path("questions"));
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Returns whether a question of the reading is the expected one. */
  static boolean same(Question asked, JsonNode wanted) {
    if (asked.id().equals(wanted.path("id").asText())) {
      return true;
    }
    String found = plain(wanted.path("found").asText());
    if (!asked.found().isBlank() && plain(asked.found()).equals(found)) {
      return true;
    }
    List<String> cells = asked.where().stream().map(place -> place.in(Messages.EN)).toList();
    return list(wanted.path("where")).stream()
        .map(JsonNode::asText)
        .flatMap(text -> Arrays.stream(text.replaceAll("^rows ", "").split(", *", -1)))
        .anyMatch(
            text ->
                cells.contains(text)
                    || cells.stream()
                        .anyMatch(
                            cell ->
                                cell.equals("line " + text)
                                    || cell.endsWith("!" + text)
                                    || text.startsWith(cell + ":")));
  }

  static String plain(String text) {
    return text.replaceAll("[\\s\\p{P}]", "");
  }

  /** Returns the answers that the case gives to the questions of a reading. */
  Map<String, String> answers(Reading reading) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Question asked : reading.questions()) {
      List<JsonNode> same = questions().stream().filter(wanted -> same(asked, wanted)).toList();
      same.stream()
          .max(java.util.Comparator.comparingInt(wanted -> closeness(asked, wanted)))
          .map(wanted -> choose(asked, wanted.path("answer").asText()))
          .ifPresent(answer -> answers.put(asked.id(), answer));
    }
    return answers;
  }

  private static int closeness(Question asked, JsonNode wanted) {
    int id = asked.id().equals(wanted.path("id").asText()) ? 1000 : 0;
    int found = common(asked.found(), wanted.path("found").asText());
    return id + found + common(asked.ask().in(Messages.ZH), wanted.path("ask").asText());
  }

  /** Returns the label that means an answer: equal, or with the most letters in common. */
  private static String choose(Question asked, String answer) {
    List<String> labels =
        asked.choices().stream().map(choice -> choice.label().in(Messages.ZH)).toList();
    if (answer.equals("as proposed") || labels.contains(answer)) {
      return answer;
    }
    boolean dates = answer.matches(".*\\d{4}-\\d\\d-\\d\\d.*");
    return labels.stream()
        .filter(label -> common(label, answer) * 3 >= 2 * plain(answer).length())
        .filter(label -> !dates || datesOf(label).equals(datesOf(answer)))
        .max(java.util.Comparator.comparingInt(label -> 2 * common(label, answer) - label.length()))
        .orElse(answer);
  }

  private static List<String> datesOf(String text) {
    return java.util.regex.Pattern.compile("\\d{4}-\\d\\d-\\d\\d")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .toList();
  }

  private static int common(String a, String b) {
    Map<Integer, Integer> letters = new TreeMap<>();
    plain(a).chars().forEach(letter -> letters.merge(letter, 1, Integer::sum));
    int common = 0;
    for (int letter : plain(b).chars().toArray()) {
      if (letters.getOrDefault(letter, 0) > 0) {
        letters.merge(letter, -1, Integer::sum);
        common++;
      }
    }
    return common;
  }

  /** Returns everything that differs from what is expected; empty if all is right. */
  List<String> differences() throws Exception {
    List<String> all = new ArrayList<>();
    Optional<Reading> first = read(Map.of());
    if (first.isEmpty()) {
      return List.of("no layout fits");
    }
    Map<String, String> answers = answers(first.get());
    Reading reading = read(answers).orElseThrow();
    for (int again = 0; again < 3; again++) { // an answer may raise a question
      answers.putAll(answers(reading));
      reading = read(answers).orElseThrow();
    }
    for (JsonNode wanted : questions()) {
      Reading last = reading;
      boolean asked =
          Stream.concat(first.get().questions().stream(), last.questions().stream())
              .anyMatch(question -> question.must() && same(question, wanted));
      if (wanted.path("must").asBoolean() && !asked) {
        all.add("not asked: " + wanted.path("id").asText() + " " + wanted.path("found").asText());
      }
    }
    reading
        .open()
        .forEach(
            open ->
                all.add(
                    "open: "
                        + open.id()
                        + " "
                        + open.where().stream().map(place -> place.in(Messages.EN)).toList()
                        + " "
                        + open.ask().in(Messages.ZH)
                        + " "
                        + open.choices().stream()
                            .map(choice -> choice.label().in(Messages.ZH))
                            .toList()));
    List<Map<String, String>> wanted = wantedRows();
    List<Map<String, String>> found = new ArrayList<>();
    reading.rows().forEach(row -> found.add(filled(row.values())));
    List<Map<String, String>> missing = new ArrayList<>(wanted);
    found.forEach(missing::remove);
    List<Map<String, String>> more = new ArrayList<>(found);
    wanted.forEach(more::remove);
    missing.forEach(row -> all.add("missing: " + row));
    more.forEach(row -> all.add("wrongly there: " + row));
    long problems = list(expected.path("problems")).size();
    if (reading.problems().size() != problems) {
      reading
          .problems()
          .forEach(
              p ->
                  all.add(
                      "problem: "
                          + p.place(Messages.ZH)
                          + " "
                          + p.found()
                          + " "
                          + p.expected(Messages.ZH)));
    }
    return all;
  }

  private List<Map<String, String>> wantedRows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode row : list(expected.path("rows"))) {
      Map<String, String> values = new LinkedHashMap<>();
      row.properties().forEach(field -> values.put(field.getKey(), field.getValue().asText()));
      values.remove("line");
      rows.add(filled(values));
    }
    return rows;
  }

  /** Returns the filled values of a row, sets in one order. */
  private static Map<String, String> filled(Map<String, String> values) {
    Map<String, String> filled = new TreeMap<>(values);
    filled.values().removeIf(String::isEmpty);
    filled.computeIfPresent(
        "covers",
        (key, ids) ->
            String.join(
                ";", Arrays.stream(ids.split(";", -1)).map(String::strip).sorted().toList()));
    return filled;
  }
}
