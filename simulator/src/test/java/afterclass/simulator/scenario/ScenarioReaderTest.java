package afterclass.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.simulator.people.Habit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {

  private static List<String> problems(String text) {
    return assertThrows(ScenarioException.class, () -> ScenarioReader.parse(text, "s.yaml"))
        .problems();
  }

  @Test
  void readsEveryPart() {
    Scenario scenario =
        ScenarioReader.parse(
            """
            name: small
            seed: 7
            terminals:
              - {id: gate, protocol: attendance, parts: [morning]}
              - {id: hall, protocol: rdm6300}
            crowd: {punctual: 2, double-tapper: 1}
            people:
              - {no: T900, name: 王芳, card: "0000000123", services: [noon]}
            days:
              - {date: 2026-11-23}
              - {date: 2026-09-23, season: summer, type: off}
            events:
              - {at: "2026-11-23T07:06:00", do: punch, who: T900, terminal: gate}
              - {at: "2026-11-23T07:05:00", do: repeat, terminal: gate, times: 2}
            """,
            "s.yaml");
    assertEquals("small", scenario.name());
    assertEquals(7, scenario.seed());
    assertEquals(Map.of(Habit.PUNCTUAL, 2, Habit.DOUBLE_TAPPER, 1), scenario.crowd());
    assertEquals(
        List.of(new Person("T900", "王芳", "0000000123", Habit.SCRIPTED, List.of("noon"))),
        scenario.people());
    assertEquals(
        List.of(
            new Scenario.Day(LocalDate.of(2026, 11, 23), false, true),
            new Scenario.Day(LocalDate.of(2026, 9, 23), true, false)),
        scenario.days());
    assertEquals(
        List.of(
            new Event(
                LocalDateTime.parse("2026-11-23T07:05:00"),
                Event.EventType.REPEAT,
                Map.of("terminal", "gate", "times", "2"),
                14),
            new Event(
                LocalDateTime.parse("2026-11-23T07:06:00"),
                Event.EventType.PUNCH,
                Map.of("who", "T900", "terminal", "gate"),
                13)),
        scenario.events(),
        "events are put in order");
  }

  @Test
  void aFileThatCannotBeReadIsAFaultOfTheScenario(@TempDir Path folder) {
    Path missing = folder.resolve("none.yaml");
    List<String> problems =
        assertThrows(ScenarioException.class, () -> ScenarioReader.read(missing)).problems();
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith(missing + ": expected a readable"), problems.get(0));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsLine() {
    assertEquals(
        List.of(
            "s.yaml:11: unknown key 'extra', expected one of [about, crowd, days, events, name,"
                + " people, seed, terminals]",
            "s.yaml:2: 'seed': found 'many', expected a whole number",
            "s.yaml:4: 'protocol': found 'telex', expected one of attendance,"
                + " rdm6300, rs485-id-reader, osdp, anviz, zkpush, face, tasmota, esp-rfid, esphome",
            "s.yaml:7: 'date': found 'Monday', expected a date such as 2026-11-23",
            "s.yaml:9: 'who' is missing",
            "s.yaml:9: unknown key 'whom', expected one of [at, card, clock, do, terminal, who]",
            "s.yaml:10: 'do': found 'dance', expected a kind of event as 'punch'",
            "s.yaml:9: no terminal is named 'door'",
            "s.yaml:1: 'days' is missing or empty: nothing would be played"),
        problems(
            """
                name: bad
                seed: many
                terminals:
                  - {id: gate, protocol: telex}
                people: []
                days:
                  - {date: Monday}
                events:
                  - {at: "2026-11-23T07:05:00", do: punch, whom: T900, terminal: door}
                  - {at: "2026-11-23T07:05:00", do: dance}
                extra: 1
                """));
  }

  @Test
  void whatIsNoYamlIsRefused() {
    assertEquals(List.of("s.yaml:1: the file is empty"), problems(""));
    assertEquals(1, problems("name: [").size());
  }

  @Test
  void theScenariosInTheJarCanBeRead() throws IOException {
    Scenario demo = ScenarioReader.named("demo");
    assertEquals(40, demo.crowd().values().stream().mapToInt(i -> i).sum() + demo.people().size());
    assertEquals(
        List.of("no scenario is named 'nothing'"),
        assertThrows(ScenarioException.class, () -> ScenarioReader.named("nothing")).problems());
  }

  @Test
  void aScenarioOfBracketsIsRefused() {
    ScenarioException refused =
        assertThrows(
            ScenarioException.class,
            () -> ScenarioReader.parse("name: " + "[".repeat(100_000), "deep.yaml"));
    assertTrue(String.valueOf(refused.getMessage()).contains("50 blocks"));
  }
}
