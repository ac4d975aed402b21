package afterclass.simulator.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.outside.Wanting;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistryChanges;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.terminal.osdp.ReaderLine;
import afterclass.simulator.terminal.osdp.VirtualReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of changes in the registry while a line is running, with the simulator's OSDP readers on a
 * real pty.
 */
class LineChangesIT {
  private static final String SITE = "school";
  private static final String KEY = "8f3d0c5a71b94e26d2a7f08b6c13e945";
  private static final Actor BY = Actor.command();

  /** A time within which a forgotten master would give up its readers. */
  private static final Duration LONGER_THAN_A_MASTERS_PATIENCE = Duration.ofSeconds(7);

  private final VirtualReader hall = new VirtualReader(1, KEY, 11);
  private final VirtualReader gate = new VirtualReader(2, "", 12);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @BeforeEach
  void aPtyIsThere() {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
  }

  private Path path() {
    return folder.resolve("line");
  }

  private Map<String, Object> withHall() {
    Map<String, Object> settings = SmallSchool.settings(folder);
    configure(settings, "hall", "1", "hex:" + KEY);
    return settings;
  }

  private void configure(Map<String, Object> settings, String id, String station, String password) {
    Map<String, Object> of =
        Map.of(
            "link",
            "serial",
            "protocol",
            "osdp",
            "address",
            path().toString(),
            "station",
            station,
            "password",
            password);
    SmallSchool.terminal(settings, id, of);
  }

  private Registration gateAt(String station, String owner) {
    return new Registration(
        "gate", "", "serial", "osdp", path().toString(), 0, "", "", station, "", owner, "");
  }

  private static EmbeddedGateway start(Map<String, Object> settings) {
    return EmbeddedGateway.start(settings, SmallSchool.morning());
  }

  private static TerminalStatus status(EmbeddedGateway gateway, String id) {
    return gateway.bean(TerminalSessions.class).statuses().stream()
        .filter(status -> status.terminal().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Returns whether all readers are online and no outage is open. */
  private static boolean allIsWell(EmbeddedGateway gateway) {
    return gateway.bean(TerminalSessions.class).statuses().stream().allMatch(TerminalStatus::up)
        && SmallSchool.openOutages(gateway).isEmpty();
  }

  /**
   * Waits until all readers are online, and asserts that they stay so for {@link
   * #LONGER_THAN_A_MASTERS_PATIENCE}.
   */
  private static void settles(EmbeddedGateway gateway) {
    SmallSchool.until(() -> allIsWell(gateway));
    await()
        .during(LONGER_THAN_A_MASTERS_PATIENCE)
        .atMost(Duration.ofSeconds(30))
        .until(() -> SmallSchool.openOutages(gateway).isEmpty());
    assertTrue(allIsWell(gateway));
  }

  private static boolean given(EmbeddedGateway gateway, VirtualReader reader, String id) {
    var secret = status(gateway, id).terminal().secret();
    return secret != null && secret.bytes().hex().equals(reader.key());
  }

  @Test
  void noOutageStaysOpenWhenTerminalsOfTheLineAreAdoptedOnboardedChangedAndRetired()
      throws Exception {
    try (ReaderLine line = ReaderLine.open(path(), List.of(hall, gate));
        EmbeddedGateway gateway = start(withHall())) {
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      SmallSchool.until(() -> allIsWell(gateway));
      changes.adopt(gateAt("2", ""), BY);
      SmallSchool.until(() -> gateway.bean(TerminalSessions.class).statuses().size() == 2);
      SmallSchool.until(() -> allIsWell(gateway));
      changes.onboard(SITE, "gate", Duration.ofMinutes(10), BY);
      SmallSchool.until(() -> given(gateway, gate, "gate"));
      settles(gateway);
      changes.adopt(gateAt("2", "Wang"), BY);
      SmallSchool.until(() -> status(gateway, "gate").terminal().owner().equals("Wang"));
      settles(gateway);
      assertTrue(given(gateway, gate, "gate"), "the change named no key: it keeps its own");
      hall.card("04a1b2c1");
      gate.card("04a1b2c2");
      SmallSchool.until(() -> SmallSchool.punches(gateway).size() == 2);
      changes.retire(SITE, "gate", BY);
      SmallSchool.until(() -> gateway.bean(TerminalSessions.class).statuses().size() == 1);
      settles(gateway);
      assertEquals(List.of("gate 04A1B2C2", "hall 04A1B2C1"), SmallSchool.punches(gateway));
      assertTrue(line.broken().isEmpty());
    }
  }

  @Test
  void aReaderOfTheConfigurationIsGivenAKeyThatIsKept() throws Exception {
    Map<String, Object> settings = withHall();
    configure(settings, "gate", "2", "");
    try (ReaderLine line = ReaderLine.open(path(), List.of(hall, gate))) {
      try (EmbeddedGateway gateway = start(settings)) {
        SmallSchool.until(() -> allIsWell(gateway));
        RegistryChanges changes = gateway.bean(RegistryChanges.class);
        RegistryException refused =
            assertThrows(
                RegistryException.class,
                () -> changes.onboard(SITE, "hall", Duration.ofMinutes(10), BY));
        assertTrue(
            refused.problems().get(0).startsWith("attendance.terminals.hall.password: found hex:…"),
            refused.problems()::toString);
        changes.onboard(SITE, "gate", Duration.ofMinutes(10), BY);
        SmallSchool.until(() -> !gate.key().isEmpty() && given(gateway, gate, "gate"));
        settles(gateway);
      }
      try (EmbeddedGateway again = start(settings)) {
        SmallSchool.until(() -> allIsWell(again));
        assertTrue(given(again, gate, "gate"));
        gate.card("04a1b2c2");
        SmallSchool.until(() -> SmallSchool.punches(again).equals(List.of("gate 04A1B2C2")));
      }
      assertTrue(line.broken().isEmpty());
    }
  }

  @Test
  void twoKeysOfOneTerminalAreSaidAtTheStart() throws Exception {
    Map<String, Object> settings = SmallSchool.settings(folder);
    configure(settings, "gate", "2", "");
    try (ReaderLine line = ReaderLine.open(path(), List.of(gate));
        EmbeddedGateway gateway = start(settings)) {
      gateway.bean(RegistryChanges.class).onboard(SITE, "gate", Duration.ofMinutes(10), BY);
      SmallSchool.until(() -> !gate.key().isEmpty() && given(gateway, gate, "gate"));
      assertTrue(line.broken().isEmpty());
    }
    configure(settings, "gate", "2", "hex:" + KEY);
    RuntimeException refused = assertThrows(RuntimeException.class, () -> start(settings).close());
    assertTrue(all(refused).contains("attendance.terminals.gate.password: found a key beside"));
    Map<String, Object> quiet = new HashMap<>(settings);
    quiet.put("attendance.links.enabled", false);
    try (EmbeddedGateway office = start(quiet)) {
      TerminalRegistry registry = office.bean(TerminalRegistry.class);
      RegistryChanges changes = office.bean(RegistryChanges.class);
      assertFalse(registry.twoKeys().isEmpty());
      changes.forgetKey(SITE, "gate", BY);
      assertEquals(List.of(), registry.twoKeys());
    }
    try (EmbeddedGateway gateway = start(settings)) {
      assertEquals(1, gateway.bean(TerminalSessions.class).statuses().size());
    }
  }

  private static String all(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      text.append(each.getMessage()).append('\n');
    }
    return text.toString();
  }
}
