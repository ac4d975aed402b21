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

/** A school's {@code application.yml}. */
public final class ConfigFile {

  /** Name of the file in the configuration directory. */
  public static final String NAME = "application.yml";

  /**
   * Precedence of its settings: above the jar's own file, below environment variables and system
   * properties.
   */
  private static final int ORDER = -250;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ConfigFile() {}

  /**
   * Returns the settings of {@code application.yml} in a directory, flattened to keys such as
   * {@code attendance.site}; empty if there is no such file. The service's own settings are kept as
   * written: numbers keep their zeros, dates stay texts.
   *
   * @throws IllegalArgumentException if the file is not YAML, with the location of the first error
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

  /** Returns the settings as a property source, the same for checking and serving. */
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
