package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of terminals' passwords on the command line: generated, shown once, and listed if missing.
 */
class TerminalPasswordCommandTest {
  private static final Pattern SHOWN = Pattern.compile("(?m)^Password, shown only now: (\\S+)$");

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

  private Told run(String... args) {
    return Told.of(folder, args);
  }

  private static String password(Told told) {
    Matcher shown = SHOWN.matcher(told.out());
    assertTrue(shown.find(), told.out());
    return shown.group(1);
  }

  private Told adopt() {
    return run("terminal", "adopt", "gate-2", "--link", "mqtt", "--protocol", "attendance");
  }

  @Test
  void adoptingSaysUserNameAndPasswordOnce() {
    Told adopted = adopt();
    assertEquals(0, adopted.status(), adopted.out());
    assertTrue(adopted.out().contains("User name at the time clock: gate-2\n"), adopted.out());
    String password = password(adopted);
    Told again = adopt();
    assertFalse(again.out().contains("Password"), again.out());
    Told list = run("terminal", "list");
    assertFalse(list.out().contains(password), "the list does not say it");
    assertTrue(list.out().matches("(?s).*gate-1 .* none .*gate-2 .* set .*"), list.out());
    assertNotEquals(password, password(run("terminal", "new-password", "gate-2")));
  }

  @Test
  @Timeout(120) // a service that starts would run until a signal ends it
  void whereOthersReachTheBrokerItIsSaidWhoNeedsOneAndHow() throws IOException {
    String open = "  school/gate-1  terminal new-password gate-1 --site school\n";
    Told warned = run("check-config");
    assertEquals(0, warned.status(), warned.out());
    assertTrue(warned.out().endsWith(open), warned.out());
    settings("0.0.0.0");
    Told refused = run("check-config");
    assertEquals(1, refused.status(), refused.out());
    assertTrue(refused.out().contains("attendance.mqtt.host: found 0.0.0.0"), refused.out());
    assertTrue(refused.out().contains("terminal new-password gate-1 --site school"));
    Told serve = run("serve");
    assertNotEquals(0, serve.status());
    assertTrue(serve.out().contains("school/gate-1"), serve.out());
    assertEquals(0, run("terminal", "new-password", "gate-1").status());
    Told good = run("check-config");
    assertEquals(0, good.status(), good.out());
    assertFalse(good.out().contains("new-password"), good.out());
  }
}
