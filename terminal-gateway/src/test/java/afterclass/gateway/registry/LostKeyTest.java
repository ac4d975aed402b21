package afterclass.gateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of a backup restored without its key file or with another one: only the terminals whose
 * passwords cannot be decrypted are locked out.
 */
class LostKeyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:05:34Z");
  private static final Actor BY = Actor.command();
  private static final List<String> GATES = List.of("gate-8", "gate-9");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private final Map<String, String> passwords = new HashMap<>();

  private Path key() {
    return folder.resolve("attendance.db.key");
  }

  private Map<String, Object> settings() {
    return Map.of(
        "micronaut.server.port",
        -1,
        "attendance.mqtt.port",
        0,
        "attendance.store",
        folder.resolve("attendance.db").toString(),
        "attendance.terminals.fixed-1.link",
        "mqtt",
        "attendance.terminals.fixed-1.protocol",
        "attendance");
  }

  private EmbeddedGateway open() {
    return EmbeddedGateway.forCommand(settings(), Map.of(), InstantSource.fixed(NOW));
  }

  private static TerminalRegistry registry(EmbeddedGateway gateway) {
    return gateway.bean(TerminalRegistry.class);
  }

  private static RegistryChanges changes(EmbeddedGateway gateway) {
    return gateway.bean(RegistryChanges.class);
  }

  private static String secret(EmbeddedGateway gateway, String id) {
    Terminal terminal = registry(gateway).find("school", id).orElseThrow();
    return Objects.requireNonNull(terminal.secret()).text();
  }

  @BeforeEach
  void adopt() {
    try (EmbeddedGateway gateway = open()) {
      for (String id : GATES) {
        Registration asked =
            new Registration(id, "", "mqtt", "attendance", "", 0, "", "", "", "", "", "");
        passwords.put(id, password(changes(gateway).adopt(asked, BY)));
      }
      passwords.put("fixed-1", password(changes(gateway).newPassword("school", "fixed-1", "", BY)));
    }
  }

  private static String password(RegistrationResult adopted) {
    return Optional.ofNullable(adopted.made()).orElseThrow().text();
  }

  private void nobodyHasThem(EmbeddedGateway gateway) {
    passwords.forEach(
        (id, password) -> {
          String now = secret(gateway, id);
          assertNotEquals(password, now, id);
          assertTrue(now.length() >= 16, id);
          assertEquals(now, secret(gateway, id), "as long as the service runs");
        });
  }

  private void startsAndShutsThemOut() {
    String before;
    try (EmbeddedGateway gateway = EmbeddedGateway.start(settings(), InstantSource.fixed(NOW))) {
      nobodyHasThem(gateway);
      assertEquals(3, registry(gateway).all().size());
      assertEquals(List.of(), registry(gateway).withoutKey(), "they are asked for one");
      before = secret(gateway, "gate-9");
    }
    try (EmbeddedGateway gateway = open()) {
      assertNotEquals(before, secret(gateway, "gate-9"), "nothing that the store holds tells it");
    }
  }

  @Test
  void withoutItsKeyAStoreIsServed() throws IOException {
    Files.delete(key());
    startsAndShutsThemOut();
    assertTrue(Files.notExists(key()), "a key that comes back finds its place");
  }

  @Test
  void withAnotherKeyToo() throws IOException {
    Files.writeString(key(), "00".repeat(32));
    startsAndShutsThemOut();
    Files.writeString(key(), "no key at all");
    startsAndShutsThemOut();
  }

  @Test
  void theKeyComesBack() throws IOException {
    Path away = Files.move(key(), folder.resolve("away"));
    try (EmbeddedGateway gateway = open()) {
      nobodyHasThem(gateway);
    }
    Files.move(away, key());
    try (EmbeddedGateway gateway = open()) {
      passwords.forEach((id, password) -> assertEquals(password, secret(gateway, id)));
    }
  }

  @Test
  void eachIsGivenANewPassword() throws IOException {
    Files.delete(key());
    for (String id : List.of("gate-9", "fixed-1", "gate-8")) {
      try (EmbeddedGateway gateway = open()) {
        passwords.put(id, password(changes(gateway).newPassword("school", id, "", BY)));
      }
    }
    try (EmbeddedGateway gateway = open()) {
      passwords.forEach((id, password) -> assertEquals(password, secret(gateway, id)));
    }
  }

  /** An earlier version left an empty key file when the disk was full. */
  @Test
  void anEmptyFileIsNoKey() throws IOException {
    Files.writeString(key(), "");
    try (EmbeddedGateway gateway = open()) {
      passwords.put("gate-9", password(changes(gateway).newPassword("school", "gate-9", "", BY)));
    }
    try (EmbeddedGateway gateway = open()) {
      assertEquals(passwords.get("gate-9"), secret(gateway, "gate-9"));
    }
    assertEquals(65, Files.size(key()), "64 digits and the end of the line");
  }

  @Test
  void whereNoKeyCanBeWrittenNothingOfItIsLeft() throws IOException {
    Files.delete(key());
    Path file = folder.resolve("none").resolve("a.key");
    Map<String, Object> there = new HashMap<>(settings());
    there.put("attendance.key-file", file.toString());
    try (EmbeddedGateway gateway =
        EmbeddedGateway.forCommand(there, Map.of(), InstantSource.fixed(NOW))) {
      RegistryChanges changes = changes(gateway);
      StoreException refused =
          assertThrows(StoreException.class, () -> changes.newPassword("school", "gate-9", "", BY));
      assertTrue(refused.said().in(Messages.ZH).contains("密钥无法写入 " + file));
    }
    assertTrue(Files.notExists(file));
  }
}
