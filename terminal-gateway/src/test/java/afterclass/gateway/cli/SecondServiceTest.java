package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that one store is served by one service at a time, and by the next once the first has
 * ended.
 */
class SecondServiceTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private Path folder;
  private Path store;

  @BeforeEach
  void settings(@TempDir Path fresh) throws IOException {
    folder = fresh;
    store = ServiceFolder.in(fresh).store();
  }

  private Process another() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            GatewayMain.class.getName(),
            "--config",
            folder.toString(),
            "serve")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("service.log").toFile())
        .start();
  }

  /** Returns the process that the lock names; empty if there is none. */
  private String holder() throws IOException {
    Path lock = folder.resolve("attendance.db.lock");
    return Files.exists(lock) ? Files.readString(lock) : "";
  }

  @Test
  void aSecondServiceIsRefusedUntilTheFirstProcessIsKilled() throws Exception {
    Process first = another();
    try {
      Awaitility.await()
          .atMost(LONG)
          .until(() -> first.isAlive() && holder().equals(Long.toString(first.pid())));
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int status =
          assertTimeoutPreemptively(
              LONG,
              () ->
                  GatewayMain.execute(
                      said, said, "serve", "--config", folder.toString(), "--lang", "en"));
      String why = said.toString(StandardCharsets.UTF_8);
      assertEquals(1, status, why);
      assertTrue(why.contains("process " + first.pid()) && why.contains(store.toString()), why);
    } finally {
      first.destroyForcibly().waitFor();
    }
    ServiceFolder.serve(store).close();
  }

  @Test
  void alsoInOneProcessAndByAnotherNameOfTheSameFile() throws Exception {
    Path other = folder.resolve("other");
    try (EmbeddedGateway first = ServiceFolder.serve(store)) {
      assertTrue(first.uri().getPort() > 0);
      assertThrows(RuntimeException.class, () -> ServiceFolder.serve(store));
      Files.createSymbolicLink(other, folder);
      assertThrows(
          RuntimeException.class, () -> ServiceFolder.serve(other.resolve("attendance.db")));
      Path linked = Files.createSymbolicLink(folder.resolve("linked.db"), store);
      assertThrows(RuntimeException.class, () -> ServiceFolder.serve(linked));
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      assertEquals(
          0,
          GatewayMain.execute(said, said, "verify", "--config", folder.toString()),
          () -> said.toString(StandardCharsets.UTF_8));
      assertThrows(
          RuntimeException.class, () -> ServiceFolder.serve(store), "a command took the lock away");
    }
    ServiceFolder.serve(store).close();
  }
}
