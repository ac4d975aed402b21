package afterclass.simulator.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import afterclass.simulator.kinds.TerminalKinds;
import afterclass.simulator.people.Habit;
import afterclass.simulator.scenario.Scenario.Day;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The reader of scenario files. Besides {@link YamlMap}, the only class that uses YAML. */
public final class ScenarioReader {
  private static final int MOST_LEVELS = 50;

  private static final Set<String> TOP =
      Set.of("name", "about", "seed", "terminals", "crowd", "people", "days", "events");

  private final String file;
  private final List<String> problems = new ArrayList<>();

  private ScenarioReader(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws ScenarioException with every fault
   */
  public static Scenario read(Path path) {
    String yaml;
    try {
      yaml = Files.readString(path, UTF_8);
    } catch (IOException e) {
      throw new ScenarioException(List.of(path + ": expected a readable UTF-8 file, found " + e));
    }
    return parse(yaml, path.toString());
  }

  /**
   * Reads a built-in scenario by its bare name, such as {@code demo}.
   *
   * @throws ScenarioException with every fault, or if none has that name
   */
  public static Scenario named(String name) throws IOException {
    String resource = "/scenarios/" + name + ".yaml";
    try (InputStream in = ScenarioReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ScenarioException(List.of("no scenario is named '" + name + "'"));
      }
      return parse(new String(in.readAllBytes(), UTF_8), name + ".yaml");
    }
  }

  /**
   * Reads a text.
   *
   * @param file name of the file in messages
   * @throws ScenarioException with every fault
   */
  public static Scenario parse(String text, String file) {
    return new ScenarioReader(file).scenario(text);
  }

  private Scenario scenario(String text) {
    YamlMap top = new YamlMap(compose(text), file, problems);
    top.allow(TOP);
    Scenario scenario =
        new Scenario(
            top.required("name"),
            top.optional("about", ""),
            top.value("seed", "a whole number", ScenarioReader::number).orElse(0L),
            top.maps("terminals").stream().flatMap(map -> terminal(map).stream()).toList(),
            top.map("crowd").map(this::crowd).orElse(Map.of()),
            top.maps("people").stream().map(this::person).toList(),
            top.maps("days").stream().flatMap(map -> day(map).stream()).toList(),
            top.maps("events").stream()
                .flatMap(map -> event(map).stream())
                .sorted(Comparator.comparing(Event::at))
                .toList());
    checkReferences(scenario);
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return scenario;
  }

  private Node compose(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      shallow(text, settings);
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.orElseThrow(() -> new ScenarioException(List.of(file + ":1: the file is empty")));
    } catch (YamlEngineException e) {
      throw new ScenarioException(List.of(file + ": not valid YAML: " + e.getMessage()));
    }
  }

  /**
   * Rejects deep nesting. Composing is recursive, so the depth is counted first, event by event.
   */
  private void shallow(String text, LoadSettings settings) {
    int depth = 0;
    for (Object event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > MOST_LEVELS) {
        throw new ScenarioException(
            List.of(file + ": more than " + MOST_LEVELS + " blocks within one another"));
      }
    }
  }

  private Optional<TerminalSpec> terminal(YamlMap map) {
    map.allow(Set.of("id", "protocol", "parts"));
    String id = map.required("id");
    Set<String> parts = Set.copyOf(map.texts("parts"));
    return map.value(
            "protocol", "one of " + String.join(", ", TerminalKinds.names()), TerminalKinds::find)
        .map(kind -> new TerminalSpec(id, kind, parts));
  }

  private Map<Habit, Integer> crowd(YamlMap map) {
    Map<Habit, Integer> crowd = new EnumMap<>(Habit.class);
    for (String key : map.keys()) {
      Optional<Habit> habit = Habit.ofCode(key);
      if (habit.isEmpty()) {
        map.problem(map.line(), "unknown habit '" + key + "'");
      } else {
        map.value(key, "a whole number", ScenarioReader::number)
            .ifPresent(count -> crowd.put(habit.get(), Math.toIntExact(count)));
      }
    }
    return crowd;
  }

  private Person person(YamlMap map) {
    map.allow(Set.of("no", "name", "card", "habit", "services"));
    Habit habit =
        map.keys().contains("habit")
            ? map.value("habit", "a habit as 'punctual'", Habit::ofCode).orElse(Habit.SCRIPTED)
            : Habit.SCRIPTED;
    String no = map.required("no");
    return new Person(
        no, map.optional("name", no), map.optional("card", ""), habit, map.texts("services"));
  }

  private Optional<Day> day(YamlMap map) {
    map.allow(Set.of("date", "season", "type"));
    return map.value("date", "a date such as 2026-11-23", text -> parsed(text, LocalDate::parse))
        .map(
            date ->
                new Day(
                    date,
                    map.optional("season", "winter").equals("summer"),
                    map.optional("type", "school").equals("school")));
  }

  private Optional<Event> event(YamlMap map) {
    Optional<LocalDateTime> at =
        map.value(
            "at", "a time such as 2026-11-23T07:05:00", text -> parsed(text, LocalDateTime::parse));
    Optional<Event.EventType> kind =
        map.value("do", "a kind of event as 'punch'", Event.EventType::ofCode);
    if (at.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>(kind.get().needed());
    known.addAll(kind.get().allowed());
    Map<String, String> words = new HashMap<>();
    kind.get().needed().forEach(map::required);
    known.stream()
        .filter(map.keys()::contains)
        .forEach(key -> words.put(key, map.optional(key, "")));
    known.addAll(Set.of("at", "do"));
    map.allow(known);
    return Optional.of(new Event(at.get(), kind.get(), words, map.line()));
  }

  private void checkReferences(Scenario scenario) {
    Set<String> terminals = new HashSet<>();
    scenario.terminals().forEach(terminal -> terminals.add(terminal.id()));
    for (Event event : scenario.events()) {
      String terminal = event.words().get("terminal");
      if (terminal != null && !terminals.contains(terminal)) {
        problems.add(file + ":" + event.line() + ": no terminal is named '" + terminal + "'");
      }
    }
    if (scenario.days().isEmpty()) {
      problems.add(file + ":1: 'days' is missing or empty: nothing would be played");
    }
  }

  private static Optional<Long> number(String text) {
    return text.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
