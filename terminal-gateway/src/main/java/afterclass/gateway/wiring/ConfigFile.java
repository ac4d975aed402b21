package afterclass.gateway.wiring;

import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a school's {@code application.yml}. */
public final class ConfigFile {

  /** Its name inside the configuration directory. */
  public static final String NAME = "application.yml";

  private ConfigFile() {}

  /**
   * The settings of {@code application.yml} in a directory, flat: {@code attendance.site} and so
   * on; empty if there is no such file.
   *
   * @throws IllegalArgumentException if the file is no YAML, with the place of the first fault
   */
  public static Map<String, Object> read(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new YamlPropertySourceLoader().read(file.toString(), in);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(
          file + " is not valid YAML: " + e.getMessage() + " Mend the line that is named.", e);
    }
  }
}
