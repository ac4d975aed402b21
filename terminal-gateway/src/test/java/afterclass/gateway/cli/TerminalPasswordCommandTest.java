package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line makes terminals' passwords, says each once, and says which are wanted. */
class TerminalPasswordCommandTest {
  private static final Pattern SHOWN = Pattern.compile("(?m)^Password, shown only now: (\\S+)$");

  private record Answer(int status, String out) {
    String password() {
      Matcher shown = SHOWN.matcher(out);
      assertTrue(shown.find(), out);
      return shown.group(1);
    }
  }

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @BeforeEach
  void begin() throws IOException {
    settings("127.0.0.1");
  }

  private void settings(String host) throws IOException {
    Files.writeString(
        folder.resolve("application.yml"),
        """
        attendance:
          store: %s
          mqtt:
            host: %s
          terminals:
            gate-1:
              link: mqtt
              protocol: attendance
        """
            .formatted(folder.resolve("attendance.db"), host));
  }

  private Answer run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(
                List.of(args).stream(),
                List.of("--config", folder.toString(), "--lang", "en").stream())
            .toArray(String[]::new);
    int status = GatewayMain.execute(out, out, all);
    return new Answer(status, out.toString(StandardCharsets.UTF_8));
  }

  private Answer adopt() {
    return run("terminal", "adopt", "gate-2", "--link", "mqtt", "--protocol", "attendance");
  }

  @Test
  void adoptingSaysUserNameAndPasswordOnce() {
    Answer adopted = adopt();
    assertEquals(0, adopted.status(), adopted.out());
    assertTrue(adopted.out().contains("User name at the time clock: gate-2\n"), adopted.out());
    String password = adopted.password();
    Answer again = adopt();
    assertFalse(again.out().contains("Password"), again.out());
    Answer list = run("terminal", "list");
    assertFalse(list.out().contains(password), "the list does not say it");
    assertTrue(list.out().matches("(?s).*gate-1 .* none .*gate-2 .* set .*"), list.out());
    assertNotEquals(password, run("terminal", "new-password", "gate-2").password());
  }

  @Test
  @Timeout(120) // a service that starts would run until a signal ends it
  void whereOthersReachTheBrokerItIsSaidWhoNeedsOneAndHow() throws IOException {
    String open = "  school/gate-1  terminal new-password gate-1 --site school\n";
    Answer warned = run("check-config");
    assertEquals(0, warned.status(), warned.out());
    assertTrue(warned.out().endsWith(open), warned.out());
    settings("0.0.0.0");
    Answer refused = run("check-config");
    assertEquals(1, refused.status(), refused.out());
    assertTrue(refused.out().contains("attendance.mqtt.host: found 0.0.0.0"), refused.out());
    assertTrue(refused.out().contains("terminal new-password gate-1 --site school"));
    Answer serve = run("serve");
    assertNotEquals(0, serve.status());
    assertTrue(serve.out().contains("school/gate-1"), serve.out());
    assertEquals(0, run("terminal", "new-password", "gate-1").status());
    Answer good = run("check-config");
    assertEquals(0, good.status(), good.out());
    assertFalse(good.out().contains("new-password"), good.out());
  }
}
