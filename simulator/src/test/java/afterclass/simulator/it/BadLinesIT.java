package afterclass.simulator.it;

import static afterclass.simulator.it.PlayedScenario.DATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.outside.Wanting;
import afterclass.simulator.pty.Pty;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of invalid input on a serial line, end to end over a virtual line. */
class BadLinesIT {

  private static final String AT_THE_READER =
      """
      name: at-the-reader
      seed: 1
      terminals:
        - {id: hall, protocol: rdm6300}
      people:
        - {no: T001, name: 王芳, card: "0009357203", services: [noon]}
      days:
        - {date: 2026-11-23}
      events:
        - {at: "2026-11-23T07:05:00", do: punch, who: T001, terminal: hall}
        - {at: "2026-11-23T10:00:00", do: sheet}
        - {at: "2026-11-23T11:40:00", do: punch, who: T001, terminal: hall}
      """;

  @BeforeEach
  void needsVirtualLines() {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
  }

  @Test
  void brokenFramesAreKeptAndTheNextGoodOneCounts(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T12:00:00", do: broken-frame, terminal: hall, form: bit-flipped, who: T001}
          - {at: "2026-11-23T12:10:00", do: broken-frame, terminal: hall, form: overlong, who: T001}
          - {at: "2026-11-23T12:20:00", do: broken-frame, terminal: hall, form: truncated, who: T001}
          - {at: "2026-11-23T12:40:00", do: punch, who: T001, terminal: hall}
        """;
    try (PlayedScenario played = PlayedScenario.play(AT_THE_READER + events, directory)) {
      List<String> seen = played.seen(DATE);
      assertEquals(
          3, seen.stream().filter("hall counted"::equals).count(), "whole frames: " + seen);
      assertEquals(
          List.of(
              "bad-frame: byte 6 is 3a, expected a hex digit",
              "bad-frame: byte 14 is 30, expected 03 or 0d",
              "bad-frame: byte 10 is 02, expected a hex digit"),
          played.refusals().stream().filter(note -> note.startsWith("bad-frame")).toList());
      assertEquals(List.of("noon earned []"), played.judged());
      played.auditedRight();
    }
  }

  @Test
  void aLineThatVanishesAndComesBackIsReadAgain(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T14:00:00", do: unplug, terminal: hall}
          - {at: "2026-11-23T14:30:00", do: plug, terminal: hall}
          - {at: "2026-11-23T15:00:00", do: punch, who: T001, terminal: hall}
        """;
    try (PlayedScenario played = PlayedScenario.play(AT_THE_READER + events, directory)) {
      assertEquals(List.of("hall counted", "hall counted", "hall counted"), played.seen(DATE));
      assertEquals(
          List.of("noon forfeited [noon-double-punch 六.2 single-punch]"),
          played.judged(),
          "the line was gone after the noon window only");
      played.auditedRight();
    }
  }

  @Test
  void whatAVanishedLineMayHaveMissedIsHeld(@TempDir Path directory) throws Exception {
    String events =
        """
          - {at: "2026-11-23T12:00:00", do: unplug, terminal: hall}
          - {at: "2026-11-23T12:40:00", do: punch, who: T001, terminal: hall}
          - {at: "2026-11-23T13:00:00", do: plug, terminal: hall}
        """;
    try (PlayedScenario played = PlayedScenario.play(AT_THE_READER + events, directory)) {
      assertEquals(List.of("hall counted", "hall counted"), played.seen(DATE));
      assertEquals(List.of("noon held [noon-double-punch 六.2 outage]"), played.judged());
      played.auditedRight();
    }
  }
}
