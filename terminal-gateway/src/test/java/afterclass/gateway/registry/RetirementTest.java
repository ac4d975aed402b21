package afterclass.gateway.registry;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the outage log for a terminal that is retired or registered again. */
class RetirementTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:05:34Z");
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Actor BY = Actor.command();

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private EmbeddedGateway start(boolean links) {
    return start(links, Map.of());
  }

  private EmbeddedGateway start(boolean links, Map<String, Object> file) {
    Map<String, Object> settings = new HashMap<>(file);
    settings.put("micronaut.server.port", -1);
    settings.put("attendance.store", folder.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.broker", "none");
    settings.put("attendance.links.enabled", links);
    return EmbeddedGateway.start(settings, clock::get);
  }

  private Registration gate(String protocol, String owner, String since) {
    return new Registration(
        "gate",
        "",
        "serial",
        protocol,
        folder.resolve("no-line").toString(),
        9600,
        "",
        "",
        "2",
        "",
        owner,
        since);
  }

  private static List<TerminalOutage> outages(EmbeddedGateway gateway) {
    Instant end = NOW.plus(365, ChronoUnit.DAYS);
    return gateway.bean(OutageLog.class).between(Instant.EPOCH, end);
  }

  private static void listened(EmbeddedGateway gateway, int terminals) {
    TerminalSessions sessions = gateway.bean(TerminalSessions.class);
    await().atMost(BOUND).until(() -> sessions.statuses().size() == terminals);
  }

  @Test
  void anOutageOfARetiredTerminalEndsAtItsRetirementAndNotLater() {
    try (EmbeddedGateway gateway = start(true)) {
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      changes.adopt(gate("osdp", "", ""), BY);
      listened(gateway, 1);
      await().atMost(BOUND).until(() -> outages(gateway).size() == 1);
      assertEquals(NOW, outages(gateway).get(0).from());
    }
    clock.set(NOW.plusSeconds(600));
    try (EmbeddedGateway office = start(false)) {
      office.bean(RegistryChanges.class).retire("school", "gate", BY);
    }
    clock.set(NOW.plusSeconds(3600));
    try (EmbeddedGateway gateway = start(true)) {
      List<TerminalOutage> all = outages(gateway);
      assertEquals(1, all.size());
      assertEquals(NOW.plusSeconds(600), all.get(0).to());
      assertEquals(true, all.get(0).mayHoldPunches());
    }
  }

  @Test
  void whatARetiredTerminalHeldWhileNobodyListenedStaysOpenToQuestion() {
    try (EmbeddedGateway office = start(false)) {
      RegistryChanges changes = office.bean(RegistryChanges.class);
      Terminal gate = changes.adopt(gate("osdp", "", ""), BY).terminal();
      office.bean(OutageLog.class).alive(gate, NOW);
      clock.set(NOW.plusSeconds(600));
      changes.retire("school", "gate", BY);
      assertEquals(1, outages(office).size());
      assertEquals(NOW, outages(office).get(0).from());
      assertEquals(NOW.plusSeconds(600), outages(office).get(0).to());
    }
  }

  @Test
  void aTerminalThatComesBackIsNotExpectedToHoldAnythingOfTheTimeBetween() {
    Instant back = NOW.plus(30, ChronoUnit.DAYS);
    try (EmbeddedGateway office = start(false)) {
      RegistryChanges changes = office.bean(RegistryChanges.class);
      Terminal gate = changes.adopt(gate("osdp", "", ""), BY).terminal();
      office.bean(OutageLog.class).alive(gate, NOW);
      changes.retire("school", "gate", BY);
      clock.set(back);
      changes.adopt(gate("osdp", "", ""), BY);
    }
    try (EmbeddedGateway gateway = start(true)) {
      await().atMost(BOUND).until(() -> outages(gateway).size() == 1);
      assertEquals(back, outages(gateway).get(0).from());
    }
  }

  @Test
  void terminalOfTheConfigurationStaysRetiredUntilItIsRegisteredOrNamedAnew() {
    Map<String, Object> file =
        Map.of(
            "attendance.terminals.gate.link", "serial",
            "attendance.terminals.gate.protocol", "osdp",
            "attendance.terminals.gate.station", "2",
            "attendance.terminals.gate.address", folder.resolve("no-line").toString());
    try (EmbeddedGateway gateway = start(true, file)) {
      listened(gateway, 1);
      gateway.bean(RegistryChanges.class).retire("school", "gate", BY);
      listened(gateway, 0);
      assertThrows(
          RegistryException.class,
          () -> gateway.bean(RegistryChanges.class).retire("school", "gate", BY));
    }
    clock.set(NOW.plus(1, ChronoUnit.DAYS));
    try (EmbeddedGateway gateway = start(true, file)) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      assertEquals(List.of(), registry.all());
      assertEquals(List.of(NOW), outages(gateway).stream().map(TerminalOutage::to).toList());
      gateway.bean(RegistryChanges.class).adopt(gate("osdp", "Li", ""), BY);
      listened(gateway, 1);
      assertEquals("Li", registry.find("school", "gate").orElseThrow().owner());
      gateway.bean(RegistryChanges.class).retire("school", "gate", BY);
    }
    try (EmbeddedGateway gateway = start(true)) {
      assertEquals(List.of(), gateway.bean(TerminalRegistry.class).all());
    }
    try (EmbeddedGateway gateway = start(true, file)) {
      assertEquals(1, gateway.bean(TerminalRegistry.class).all().size());
    }
  }

  @Test
  void aChangeKeepsTheFirstDateOfItsPunches() {
    try (EmbeddedGateway office = start(false)) {
      TerminalRegistry registry = office.bean(TerminalRegistry.class);
      RegistryChanges changes = office.bean(RegistryChanges.class);
      changes.adopt(gate("osdp", "", "2026-09-01"), BY);
      changes.adopt(gate("osdp", "Wang", ""), BY);
      assertEquals(
          List.of(LocalDate.of(2026, 9, 1)),
          registry.registered().stream().map(Registered::since).toList());
    }
  }

  @Test
  void afterARestartRecordsAreCompleteOnlyUpToTheOutageThatIsStillOpen() {
    try (EmbeddedGateway gateway = start(true)) {
      gateway.bean(RegistryChanges.class).adopt(gate("osdp", "", ""), BY);
      listened(gateway, 1);
      await().atMost(BOUND).until(() -> outages(gateway).size() == 1);
    }
    clock.set(NOW.plus(1, ChronoUnit.DAYS));
    try (EmbeddedGateway gateway = start(true)) {
      listened(gateway, 1);
      assertEquals(
          NOW, gateway.bean(TerminalSessions.class).statuses().get(0).knownUpTo(), "never heard");
    }
  }

  @Test
  void newTerminalDoesNotReplaceOneOfItsName() {
    try (EmbeddedGateway office = start(false)) {
      RegistryChanges changes = office.bean(RegistryChanges.class);
      changes.add(gate("osdp", "Wang", ""), BY);
      RegistryException refused =
          assertThrows(RegistryException.class, () -> changes.add(gate("osdp", "Li", ""), BY));
      assertEquals(
          List.of(
              "id: found gate, expected another name: this one is registered; to change it, choose"
                  + " Change in the list of time clocks"),
          refused.problems());
      assertEquals(
          "Wang", office.bean(TerminalRegistry.class).find("school", "gate").orElseThrow().owner());
    }
  }

  @Test
  void onlyATerminalThatIsGivenItsKeyOverTheLineIsOnboarded() {
    try (EmbeddedGateway office = start(false)) {
      RegistryChanges changes = office.bean(RegistryChanges.class);
      changes.adopt(gate("rdm6300", "", ""), BY);
      RegistryException refused =
          assertThrows(
              RegistryException.class,
              () -> changes.onboard("school", "gate", Duration.ofMinutes(5), BY));
      assertEquals(
          List.of(
              "id: found school/gate (rdm6300), expected a time clock that is given its key over the"
                  + " line, as with osdp"),
          refused.problems());
      assertThrows(RegistryException.class, () -> changes.forgetKey("school", "gate", BY));
    }
  }
}
