package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that environment variables override the file, both for the service and for {@code
 * check-config}.
 */
class EnvironmentTest {
  private static final String STORE = "attendance.store";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(STORE);
  }

  private String run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status = GatewayMain.execute(said, said, args);
    assertEquals(1, status, () -> said.toString(StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyCommandMeansTheSameStore() throws IOException {
    Path ofTheFile = folder.resolve("file.db");
    Path ofTheEnvironment = folder.resolve("environment.db");
    Files.writeString(
        folder.resolve("application.yml"),
        "attendance:\n  store: \"%s\"\n  mqtt:\n    broker: none\n".formatted(ofTheFile));
    Files.writeString(ofTheFile, "A letter.");
    Files.writeString(ofTheEnvironment, "Another letter.");
    System.setProperty(STORE, ofTheEnvironment.toString());
    for (List<String> command :
        List.of(
            List.of("verify"),
            List.of("serve"),
            List.of("check-config"),
            List.of("account", "list"),
            List.of("backup", folder.resolve("copy.db").toString()))) {
      String said =
          run(
              Stream.concat(command.stream(), List.of("--config", folder.toString()).stream())
                  .toArray(String[]::new));
      assertTrue(said.contains(ofTheEnvironment.toString()), () -> command + " " + said);
      assertFalse(said.contains(ofTheFile.toString()), () -> command + " " + said);
    }
  }
}
