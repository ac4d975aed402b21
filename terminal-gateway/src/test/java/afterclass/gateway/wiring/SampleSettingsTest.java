package afterclass.gateway.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Setting;
import afterclass.gateway.settings.Settings;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that declared settings, sample file, documents and code agree. */
class SampleSettingsTest {
  private static final Path SAMPLE = Path.of("../config/application.yml");

  /**
   * Matches a comment that shows a setting: a key, followed by nothing, a word, a quoted text or a
   * list.
   */
  private static final Pattern SHOWN =
      Pattern.compile("( *)# ( *[a-z][a-z0-9-]*:( (\"[^\"]*\"|\\[[^]]*]|[^\\s#]+))?)");

  private static final Pattern NAMED =
      Pattern.compile("attendance(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");

  private Path folder;

  @BeforeEach
  void open(@TempDir Path fresh) {
    folder = fresh;
  }

  /** Returns the sample with all settings shown in comments activated. */
  private static String everything() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLE)) {
      Matcher shown = SHOWN.matcher(line);
      lines.add(shown.matches() ? shown.group(1) + shown.group(2) : line);
    }
    return String.join("\n", lines);
  }

  private Map<String, Object> read(String text) throws IOException {
    Files.writeString(folder.resolve(ConfigFile.NAME), text);
    return ConfigFile.read(folder);
  }

  private static SchoolSettings settings(Map<String, Object> file) {
    return SettingsFactory.of(new PropertySourcePropertyResolver(PropertySource.of(file)));
  }

  private static List<Setting<?>> ofSchool(List<Setting<?>> all) {
    return all.stream().filter(setting -> setting.use() == Setting.Use.SCHOOL).toList();
  }

  @Test
  void theSampleIsTakenAsItIsAndShowsTheDefaults() throws IOException {
    Map<String, Object> file = read(Files.readString(SAMPLE));
    assertEquals(List.of(), ConfigCheck.of(file).problems());
    for (Setting<?> setting : Settings.all()) {
      if (file.containsKey(setting.key())) {
        assertEquals(setting.fallback(), String.valueOf(file.get(setting.key())), setting.key());
      }
    }
  }

  @Test
  void everySettingThatTheSampleShowsIsTakenAndRead() throws IOException {
    Map<String, Object> file = read(everything());
    assertEquals(List.of(), ConfigCheck.of(file).problems());
    SchoolSettings settings = settings(file);
    for (Map.Entry<String, Object> each : file.entrySet()) {
      Setting<?> setting = Settings.find(each.getKey()).orElseThrow(() -> new AssertionError(each));
      if (setting.key().startsWith("attendance.")) {
        String shown =
            each.getValue() instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(each.getValue());
        assertEquals(shown, settings.text(setting), each.getKey());
      }
    }
    assertEquals("育才小学", settings.of(Settings.SCHOOL_NAME));
    assertEquals(List.of("attendance.school.example"), settings.of(Settings.HOSTS));
  }

  @Test
  void theSampleShowsEverySettingThatASchoolMaySet() throws IOException {
    Map<String, Object> file = read(everything());
    TreeSet<String> missing = new TreeSet<>();
    ofSchool(Settings.all()).forEach(setting -> missing.add(setting.key()));
    missing.removeAll(file.keySet());
    assertEquals(new TreeSet<>(), missing);
    for (Setting<?> setting : ofSchool(Settings.ofTerminals())) {
      assertTrue(
          file.keySet().stream()
              .anyMatch(key -> key.matches("attendance\\.terminals\\.[^.]+\\." + setting.key())),
          setting.key());
    }
  }

  @Test
  void theServiceStartsWithEverySettingOfTheSample() throws IOException {
    Map<String, Object> given = new HashMap<>();
    given.put("micronaut.server.port", 0);
    given.put("attendance.mqtt.port", 0);
    // The sample's addresses are not those of this machine.
    given.put("attendance.links.enabled", false);
    given.put("attendance.store", folder.resolve("attendance.db").toString());
    given.put("attendance.key-file", folder.resolve("attendance.key").toString());
    given.put("attendance.judging.enabled", false);
    try (EmbeddedGateway gateway =
        EmbeddedGateway.start(read(everything()), given, InstantSource.system())) {
      assertTrue(gateway.port() > 0);
      assertEquals("育才小学", gateway.bean(SchoolSettings.class).of(Settings.SCHOOL_NAME));
    }
  }

  @Test
  void everyDeclaredSettingAcceptsItsOwnDefault() {
    SchoolSettings nothing = settings(Map.of());
    Stream.concat(Settings.all().stream(), Settings.ofTerminals().stream())
        .forEach(setting -> assertEquals(List.of(), nothing.problem(setting).stream().toList()));
  }

  @Test
  void theCodeReadsNoSettingThatIsNotDeclared() throws IOException {
    Pattern used =
        Pattern.compile("\\$\\{(attendance\\.[a-z.-]+):?([^}]*)}|property = \"([^\"]+)\"");
    for (String text : texts(Path.of("src/main"), ".java", ".yml")) {
      Matcher found = used.matcher(text);
      while (found.find()) {
        String key = found.group(1) == null ? found.group(3) : found.group(1);
        Setting<?> setting = Settings.find(key).orElseThrow(() -> new AssertionError(key));
        if (found.group(1) != null) {
          assertEquals(setting.fallback(), found.group(2), key);
        }
      }
      assertFalse(text.contains("@Value("), "ask SchoolSettings for a setting, not @Value");
    }
  }

  @Test
  void theDocumentsNameOnlySettingsThatThereAre() throws IOException {
    List<String> keys = new ArrayList<>();
    ofSchool(Settings.all()).forEach(setting -> keys.add(setting.key()));
    ofSchool(Settings.ofTerminals()).forEach(setting -> keys.add(setting.of("x").key()));
    for (Path document : documents()) {
      Matcher named = NAMED.matcher(Files.readString(document));
      while (named.find()) {
        String key = named.group();
        boolean file = key.matches(".*\\.(db|key|yml|css|example)(\\..*)?");
        assertTrue(
            file || keys.contains(key) || keys.stream().anyMatch(k -> k.startsWith(key + ".")),
            document + ": " + key);
      }
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(SAMPLE));
    for (String folder : List.of("..", ".", "../simulator", "../rules-engine", "../config")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    return documents;
  }

  private static List<String> texts(Path under, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(under)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .map(SampleSettingsTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
