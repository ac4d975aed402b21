package afterclass.simulator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.outside.Wanting;
import afterclass.gateway.protocol.FileProtocol;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.wiring.KnownProtocols;
import afterclass.simulator.kinds.TerminalKinds;
import afterclass.simulator.pty.Pty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with a terminal of each kind, each over its real link. */
class EveryKindIT {

  /**
   * Returns a scenario in which T001 punches once at each terminal, T002 at none, and two terminals
   * are disconnected for a while.
   */
  private static String scenario() {
    List<String> names = TerminalKinds.names();
    StringBuilder yaml = new StringBuilder("name: every-kind\nseed: 1\nterminals:\n");
    names.forEach(name -> yaml.append("  - {id: %s, protocol: %s}%n".formatted(name, name)));
    yaml.append(
        """
        people:
          - {no: T001, name: 王芳, card: "0009357203", services: [morning-reading]}
          - {no: T002, name: 李伟, card: "0009357204", services: [morning-reading]}
        days:
          - {date: 2026-11-23}
        events:
          - {at: "2026-11-23T10:00:00", do: sheet}
          - {at: "2026-11-23T12:00:00", do: offline, terminal: anviz}
          - {at: "2026-11-23T12:00:00", do: offline, terminal: face}
          - {at: "2026-11-23T12:01:00", do: punch, who: T001, terminal: anviz}
          - {at: "2026-11-23T12:02:00", do: punch, who: T001, terminal: face}
          - {at: "2026-11-23T12:05:00", do: online, terminal: anviz}
          - {at: "2026-11-23T12:05:00", do: online, terminal: face}
        """);
    for (int i = 0; i < names.size(); i++) {
      yaml.append(
          "  - {at: \"2026-11-23T07:00:%02d\", do: punch, who: T001, terminal: %s}%n"
              .formatted(i, names.get(i)));
    }
    return yaml.toString();
  }

  @Test
  void eachIsCountedAndNothingIsHeldBecauseTheClockLeaps(@TempDir Path directory) throws Exception {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
    try (TestBroker broker = TestBroker.start(directory);
        PlayedScenario played =
            PlayedScenario.play(scenario(), directory, Optional.of(broker.uri()))) {
      List<String> expected =
          TerminalKinds.names().stream()
              .map(name -> name + " counted")
              .collect(Collectors.toList());
      expected.addAll(List.of("anviz counted", "face counted"));
      assertEquals(
          expected.stream().sorted().toList(),
          played.seen(PlayedScenario.DATE).stream().sorted().toList());
      assertEquals(List.of("+morning-reading earned 2"), played.ledger());
      assertEquals(List.of("+morning-reading forfeited 2"), played.ledger("T002"));
      played.auditedRight();
    }
  }

  @Test
  void thereIsAKindOfEachProtocolThatConnectsATerminal() {
    assertEquals(
        KnownProtocols.all().all().stream()
            .filter(protocol -> !(protocol instanceof FileProtocol))
            .map(TerminalProtocol::name)
            .toList(),
        TerminalKinds.names());
  }
}
