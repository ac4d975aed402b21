package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of ending sessions by command: only the named account is affected and recorded. */
class SignOutCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:05:34Z");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private EmbeddedGateway open() {
    Map<String, Object> settings =
        Map.of("attendance.store", folder.resolve("attendance.db").toString());
    return EmbeddedGateway.forCommand(settings, Map.of(), InstantSource.fixed(NOW));
  }

  private String signOut(int status, String name) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String config = folder.toString();
    int found =
        GatewayMain.execute(
            said, said, "account", "sign-out", name, "--config", config, "--lang", "en");
    assertEquals(status, found, () -> said.toString(StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onlyAnAccountThatThereIs() throws IOException {
    Files.writeString(
        folder.resolve("application.yml"),
        "attendance:\n  store: \"%s\"\n".formatted(folder.resolve("attendance.db")));
    try (EmbeddedGateway gateway = open()) {
      People people = gateway.bean(People.class);
      List<Role> roles = List.of(Role.ADMINISTRATOR);
      assertTrue(
          people.add("zhang", "张", roles, "", "battery staple 42", Actor.command()).enabled());
    }
    assertTrue(signOut(1, "zang").contains("zang"));
    assertTrue(signOut(0, "Zhang").contains("Zhang"));
    try (EmbeddedGateway gateway = open()) {
      List<String> ended =
          gateway
              .bean(AuditTrail.class)
              .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "", "session.", Long.MAX_VALUE, 9))
              .stream()
              .map(AuditEntry::subject)
              .toList();
      assertEquals(List.of("zhang"), ended);
    }
  }
}
