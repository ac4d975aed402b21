package afterclass.gateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.wiring.ConfigCheck;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of terminals' passwords: generated, stored, changed and required. */
class TerminalPasswordTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:05:34Z");
  private static final Actor BY = Actor.command();
  private static final String MADE =
      "[" + TerminalKeys.SIGNS + "]{4}(-[" + TerminalKeys.SIGNS + "]{4}){3}";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("attendance.store", folder.resolve("attendance.db").toString());
    settings.put("attendance.terminals.fixed-1.link", "mqtt");
    settings.put("attendance.terminals.fixed-1.protocol", "attendance");
    return settings;
  }

  private EmbeddedGateway open(Map<String, Object> settings) {
    return EmbeddedGateway.forCommand(settings, Map.of(), InstantSource.fixed(NOW));
  }

  private static Registration gate(String link, String protocol, String address, String password) {
    return new Registration("gate-9", "", link, protocol, address, 0, "", "", "", password, "", "");
  }

  private static String secret(TerminalRegistry registry, String id) {
    return Objects.requireNonNull(registry.find("school", id).orElseThrow().secret()).text();
  }

  private static String audit(EmbeddedGateway gateway) {
    return gateway
        .bean(AuditTrail.class)
        .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "", "", Long.MAX_VALUE, 100))
        .toString();
  }

  private List<String> places(String secret) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> holds(file, secret))
          .map(Path::toString)
          .toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void adoptionMakesOneThatIsSaidOnceAndKeptClosed() throws IOException {
    String shown;
    try (EmbeddedGateway gateway = open(settings())) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      shown = changes.adopt(gate("mqtt", "attendance", "", ""), BY).shown();
      assertTrue(shown.matches(MADE), "it has the form of one that was made");
      assertEquals(shown, secret(registry, "gate-9"));
      assertEquals("", changes.adopt(gate("mqtt", "attendance", "", ""), BY).shown());
      assertEquals(shown, secret(registry, "gate-9"));
      String audit = audit(gateway);
      assertFalse(audit.contains(shown), "the audit log does not say it");
    }
    assertEquals(List.of(), places(shown));
    try (EmbeddedGateway again = open(settings())) {
      assertEquals(shown, secret(again.bean(TerminalRegistry.class), "gate-9"));
    }
  }

  @Test
  void noTwoAreAlikeAndEverySignIsUsed() {
    try (EmbeddedGateway gateway = open(settings())) {
      TerminalKeys keys = gateway.bean(TerminalKeys.class);
      Set<String> made = new HashSet<>();
      Set<Integer> signs = new HashSet<>();
      for (int i = 0; i < 500; i++) {
        String text = keys.make().text();
        made.add(text);
        text.chars().filter(c -> c != '-').forEach(signs::add);
      }
      assertEquals(500, made.size());
      assertEquals(TerminalKeys.SIGNS.length(), signs.size());
      assertTrue(16 * Math.log(TerminalKeys.SIGNS.length()) / Math.log(2) >= 70);
    }
  }

  @Test
  void onesOwnIsTakenIfItIsLongEnough() {
    try (EmbeddedGateway gateway = open(settings())) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      assertThrows(
          RegistryException.class,
          () -> changes.adopt(gate("mqtt", "attendance", "", "short"), BY));
      RegistrationResult own = changes.adopt(gate("mqtt", "attendance", "", "long enough"), BY);
      assertEquals("", own.shown());
      assertEquals("long enough", secret(registry, "gate-9"));
      RegistryException refused =
          assertThrows(
              RegistryException.class, () -> changes.newPassword("school", "gate-9", "short", BY));
      assertFalse(String.valueOf(refused.getMessage()).contains("short"));
    }
  }

  @Test
  void aNewOneReplacesTheOldAndIsAudited() {
    try (EmbeddedGateway gateway = open(settings())) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      String first = changes.adopt(gate("mqtt", "attendance", "", ""), BY).shown();
      String second = changes.newPassword("school", "gate-9", "", BY).shown();
      assertNotEquals(first, second);
      assertEquals(second, secret(registry, "gate-9"));
      String audit = audit(gateway);
      assertTrue(audit.contains("terminal.new-password"), audit);
      assertFalse(audit.contains(second), "the audit log does not say it");
    }
  }

  @Test
  void oneOfTheFileIsGivenItsPasswordHereOrThereButNotTwice() {
    Map<String, Object> settings = settings();
    String made;
    try (EmbeddedGateway gateway = open(settings)) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      assertEquals(
          List.of("fixed-1"), registry.withoutKey().stream().map(one -> one.id()).toList());
      made = changes.newPassword("school", "fixed-1", "", BY).shown();
      assertEquals(List.of(), registry.withoutKey());
    }
    try (EmbeddedGateway again = open(settings)) {
      assertEquals(made, secret(again.bean(TerminalRegistry.class), "fixed-1"));
    }
    settings.put("attendance.terminals.fixed-1.password", "of the file");
    try (EmbeddedGateway both = open(settings)) {
      TerminalRegistry registry = both.bean(TerminalRegistry.class);
      RegistryChanges changes = both.bean(RegistryChanges.class);
      assertEquals(1, registry.twoKeys().size());
      assertThrows(RegistryException.class, () -> changes.newPassword("school", "fixed-1", "", BY));
      changes.forgetKey("school", "fixed-1", BY);
      assertEquals(List.of(), registry.twoKeys());
      assertEquals("of the file", secret(registry, "fixed-1"));
    }
  }

  @Test
  void oneThatCallsIsWarnedAboutUntilItHasAKey() {
    try (EmbeddedGateway gateway = open(settings())) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      RegistrationResult caller = changes.adopt(gate("http", "zkpush", "0316144680030", ""), BY);
      assertEquals("", caller.shown());
      assertTrue(registry.keys().missing(caller.terminal()));
      changes.newPassword("school", "gate-9", "4a9594af164f2b97", BY);
      assertEquals("4a9594af164f2b97", secret(registry, "gate-9"));
      assertEquals(
          List.of("fixed-1"), registry.withoutKey().stream().map(one -> one.id()).toList());
    }
  }

  @Test
  void atAnotherBrokerPasswordsAreItsOwnMatter() {
    Map<String, Object> settings = settings();
    settings.put("attendance.mqtt.broker", "tcp://127.0.0.1:18830");
    try (EmbeddedGateway gateway = open(settings)) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      assertEquals("", changes.adopt(gate("mqtt", "attendance", "", ""), BY).shown());
      assertEquals(List.of(), registry.withoutKey());
    }
  }

  @Test
  void theServiceDoesNotListenBeyondLoopbackWithoutThem() {
    Map<String, Object> settings = settings();
    assertEquals(List.of(), ConfigCheck.of(settings).problems());
    assertEquals(List.of("school/fixed-1"), ConfigCheck.of(settings).withoutKey());
    settings.put("attendance.mqtt.host", "0.0.0.0");
    List<String> problems = ConfigCheck.of(settings).problems();
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains("school/fixed-1"), problems.toString());
    assertTrue(problems.get(0).contains("terminal new-password fixed-1 --site school"));
    try (EmbeddedGateway gateway = open(settings)) {
      gateway.bean(RegistryChanges.class).newPassword("school", "fixed-1", "", BY);
    }
    assertEquals(List.of(), ConfigCheck.of(settings).problems());
    assertEquals(List.of(), ConfigCheck.of(settings).withoutKey());
  }
}
