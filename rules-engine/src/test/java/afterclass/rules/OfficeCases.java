package afterclass.rules;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Outage;
import afterclass.rules.model.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The reader of the case files under {@code src/test/resources/cases}; it refuses unknown keys. */
final class OfficeCases {

  private static final Set<String> CASE_KEYS = Set.of("name", "date", "input", "expected");
  private static final Set<String> INPUT_KEYS =
      Set.of(
          "season",
          "dayType",
          "assignments",
          "punches",
          "signature",
          "leave",
          "inspections",
          "outages",
          "refused",
          "asOf");
  private static final Set<String> EXPECTED_KEYS =
      Set.of("season", "services", "hours", "incidents", "fen");

  private OfficeCases() {}

  /** Returns the folder of the case files. */
  static Path folder() {
    return Path.of(System.getProperty("project.root"), "rules-engine/src/test/resources/cases");
  }

  /** Returns all cases of all files, in the order of the files' names. */
  static List<OfficeCase> all() {
    try (Stream<Path> files = Files.list(folder())) {
      List<OfficeCase> cases = new ArrayList<>();
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .forEach(file -> cases.addAll(read(file)));
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<OfficeCase> read(Path file) {
    Map<String, Object> root;
    try {
      root = map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String theme = file.getFileName().toString().replace(".yaml", "");
    String policy = value(root, "policy").toString();
    Map<String, Object> change = map(root.getOrDefault("change", Map.of()));
    List<OfficeCase> cases = new ArrayList<>();
    for (Object row : list(value(root, "cases"))) {
      Map<String, Object> each = map(row);
      String name = String.valueOf(each.get("name"));
      expectKeys(name, each, CASE_KEYS, CASE_KEYS);
      Map<String, Object> input = map(value(each, "input"));
      expectKeys(name, input, INPUT_KEYS, Set.of("assignments", "punches", "signature"));
      Map<String, Object> expected = map(value(each, "expected"));
      expectKeys(name, expected, EXPECTED_KEYS, Set.of("season", "services", "hours", "incidents"));
      LocalDate date = LocalDate.parse(value(each, "date").toString());
      cases.add(new OfficeCase(theme, policy, change, name, facts(date, input), expected));
    }
    return cases;
  }

  private static DayFacts facts(LocalDate date, Map<String, Object> input) {
    return new DayFacts(
        "T001",
        date,
        DayType.valueOf(upper(input.getOrDefault("dayType", "school"))),
        (String) input.get("season"),
        strings(input, "assignments"),
        strings(input, "punches").stream().map(LocalTime::parse).toList(),
        Signature.valueOf(upper(value(input, "signature"))),
        new HashSet<>(strings(input, "leave")),
        strings(input, "inspections").stream().map(OfficeCases::inspection).toList(),
        strings(input, "outages").stream().map(OfficeCases::outage).toList(),
        new HashSet<>(strings(input, "refused")),
        input.containsKey("asOf")
            ? LocalDateTime.parse(value(input, "asOf").toString())
            : date.plusDays(1).atStartOfDay());
  }

  private static Inspection inspection(String text) {
    String[] words = text.split(" ", 2);
    return new Inspection(words[0], Inspection.Result.valueOf(upper(words[1])));
  }

  private static Outage outage(String text) {
    String[] ends = text.split(" to ", 2);
    return new Outage(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private static void expectKeys(
      String name, Map<String, Object> found, Set<String> known, Set<String> needed) {
    if (!known.containsAll(found.keySet()) || !found.keySet().containsAll(needed)) {
      throw new IllegalArgumentException(
          "case '%s': found keys %s; known %s; needed %s"
              .formatted(name, found.keySet(), known, needed));
    }
  }

  /** Returns the value of a required key. */
  static Object value(Map<String, Object> from, String key) {
    return Objects.requireNonNull(from.get(key), () -> key + " is missing in " + from);
  }

  private static String upper(Object value) {
    return value.toString().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> strings(Map<String, Object> from, String key) {
    return list(from.getOrDefault(key, List.of())).stream().map(Object::toString).toList();
  }

  @SuppressWarnings("unchecked") // YAML maps have string keys here; expectKeys fails on others
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // a YAML sequence is a list of anything
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
