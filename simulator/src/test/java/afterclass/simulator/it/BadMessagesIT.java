package afterclass.simulator.it;

import static afterclass.simulator.it.PlayedScenario.DATE;
import static afterclass.simulator.it.PlayedScenario.ONE_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of invalid input over MQTT, end to end. */
class BadMessagesIT {

  private static final String TWICE_AT_NOON =
      """
        - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: gate}
        - {at: "2026-11-23T12:40:00", do: punch, who: T001, terminal: gate}
      """;

  @Test
  void brokenPayloadsAreKeptAndHarmNobody(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T07:06:00", do: payload, terminal: gate, text: '{"credential":"0009357203","at":"2026-11-23T07:06:00+08:00"}'}
          - {at: "2026-11-23T07:07:00", do: payload, terminal: gate, text: '{"seq":7,"credential":9357203,"at":"2026-11-23T07:07:00+08:00"}'}
          - {at: "2026-11-23T07:08:00", do: junk, terminal: gate, bytes: 16000}
        """;
    try (PlayedScenario played =
        PlayedScenario.play(ONE_PERSON + events + TWICE_AT_NOON, directory)) {
      assertEquals(
          List.of(
              "gate counted",
              "gate refused",
              "gate refused",
              "gate refused",
              "gate counted",
              "gate counted"),
          played.seen(DATE));
      assertEquals(List.of("noon earned []"), played.judged());
      played.auditedRight();
    }
  }

  @Test
  void aPunchDatedNextYearIsSuspectAndForfeitsNobody(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: gate}
          - {at: "2026-11-23T12:40:00", do: punch, who: T001, terminal: gate, clock: "2027-11-23T12:40:00"}
        """;
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON + events, directory)) {
      assertEquals(List.of("gate counted", "gate counted", "gate suspect"), played.seen(DATE));
      assertEquals(List.of("noon held [noon-double-punch 六.2 outage]"), played.judged());
      played.auditedRight();
    }
  }

  @Test
  void aPunchTwoDaysLateIsJudgedAnew(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: gate}
          - {at: "2026-11-25T09:00:00", do: punch, who: T001, terminal: gate, clock: "2026-11-23T12:40:00"}
        """;
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON + events, directory)) {
      assertEquals(List.of("gate counted", "gate counted", "gate counted"), played.seen(DATE));
      assertEquals(List.of("noon earned []"), played.judged());
      assertEquals(
          List.of("+noon forfeited 3", "-noon forfeited 3", "+noon earned 3"), played.ledger());
      played.auditedRight();
    }
  }

  @Test
  void whatATerminalKeptWhileCutOffIsHeldUntilItComes(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: gate}
          - {at: "2026-11-23T12:00:00", do: offline, terminal: gate}
          - {at: "2026-11-23T12:40:00", do: punch, who: T001, terminal: gate}
          - {at: "2026-11-25T09:00:00", do: online, terminal: gate}
        """;
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON + events, directory)) {
      assertEquals(List.of("noon earned []"), played.judged());
      assertEquals(List.of("+noon held 3", "-noon held 3", "+noon earned 3"), played.ledger());
      played.auditedRight();
    }
  }

  @Test
  void theSamePunchThreeTimesIsOne(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: gate}
          - {at: "2026-11-23T11:40:01", do: repeat, terminal: gate, times: 2}
        """;
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON + events, directory)) {
      assertEquals(Collections.nCopies(2, "gate counted"), played.seen(DATE));
      assertEquals(List.of("noon forfeited [noon-double-punch 六.2 single-punch]"), played.judged());
      assertEquals(
          "stored once, acknowledged each time", played.played.troubles().get(0).outcome());
      played.auditedRight();
    }
  }

  @Test
  void twoPunchesInOneSecondAreBothKeptAndCountOnce(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: gate}
          - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: gate}
        """;
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON + events, directory)) {
      assertEquals(Collections.nCopies(3, "gate counted"), played.seen(DATE));
      assertEquals(List.of("noon forfeited [noon-double-punch 六.2 single-punch]"), played.judged());
      played.auditedRight();
    }
  }

  @Test
  void anUnknownCardThatIsAssignedLaterCountsFromThen(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T11:40:00", do: unknown-card, card: "0009999001", terminal: gate}
          - {at: "2026-11-23T12:40:00", do: unknown-card, card: "0009999001", terminal: gate}
          - {at: "2026-11-24T09:00:00", do: assign-card, card: "0009999001", who: T001, from: 2026-11-23}
        """;
    try (PlayedScenario played = PlayedScenario.play(ONE_PERSON + events, directory)) {
      assertEquals(Collections.nCopies(3, "gate counted"), played.seen(DATE));
      assertEquals(List.of("noon earned []"), played.judged());
      assertEquals(
          List.of("+noon forfeited 3", "-noon forfeited 3", "+noon earned 3"), played.ledger());
      played.auditedRight();
    }
  }
}
