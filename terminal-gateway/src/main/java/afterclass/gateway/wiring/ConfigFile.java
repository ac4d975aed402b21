package afterclass.gateway.wiring;

import afterclass.gateway.settings.Settings;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a school's {@code application.yml}. */
public final class ConfigFile {

  /** Its name inside the configuration directory. */
  public static final String NAME = "application.yml";

  /** Above the jar's own file, below environment variables and system properties. */
  private static final int ORDER = -250;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ConfigFile() {}

  /**
   * The settings of {@code application.yml} in a directory, flat: {@code attendance.site} and so
   * on; empty if there is no such file. The service's own settings stand as they are written: a
   * number keeps its zeros, a date is no point in time.
   *
   * @throws IllegalArgumentException if the file is no YAML, with the place of the first fault
   */
  public static Map<String, Object> read(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    byte[] content = Files.readAllBytes(file);
    String text = text(file, content);
    try {
      Map<String, Object> own = SettingNodes.read(text);
      Map<String, Object> all =
          new LinkedHashMap<>(
              new YamlPropertySourceLoader()
                  .read(file.toString(), new ByteArrayInputStream(content)));
      all.keySet().removeIf(key -> SettingNodes.normal(key).startsWith(Settings.PREFIX));
      all.putAll(own);
      return Collections.unmodifiableMap(all);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(
          file + " is not valid YAML: " + e.getMessage() + " Correct the line that is named.", e);
    } catch (ConfigurationProblem e) {
      throw new IllegalArgumentException(file + ", " + String.join("; ", e.problems()), e);
    }
  }

  /** The settings of a file among other sources: the same for whoever checks and whoever serves. */
  static PropertySource source(Map<String, Object> file) {
    return PropertySource.of("config/" + NAME, file, ORDER);
  }

  private static String text(Path file, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          file + " is not in UTF-8. Save it as UTF-8 in the editor.", e);
    }
  }
}
