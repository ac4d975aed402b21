package afterclass.simulator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.simulator.api.Json;
import afterclass.simulator.check.Auditor;
import afterclass.simulator.check.FoundOutcome;
import afterclass.simulator.check.HttpServiceResults;
import afterclass.simulator.check.Verdict;
import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.ScenarioReader;
import afterclass.simulator.world.Player;
import afterclass.simulator.world.Player.Played;
import afterclass.simulator.world.SimulatedClock;
import afterclass.simulator.world.SimulatedSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scenario played through real links against the whole service. */
final class PlayedScenario implements AutoCloseable {

  /** A Monday in winter. */
  static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  /** One person with noon assigned who punched in the morning, and the terminals. */
  static final String ONE_PERSON =
      """
      name: one-person
      seed: 1
      terminals:
        - {id: gate, protocol: attendance, parts: [morning, noon, evening]}
      people:
        - {no: T001, name: 王芳, card: "0009357203", services: [noon]}
      days:
        - {date: 2026-11-23}
      events:
        - {at: "2026-11-23T07:05:00", do: punch, who: T001, terminal: gate}
        - {at: "2026-11-23T10:00:00", do: sheet}
      """;

  final SimulatedSite stage;
  final Played played;

  private PlayedScenario(SimulatedSite stage, Played played) {
    this.stage = stage;
    this.played = played;
  }

  static PlayedScenario play(String yaml, Path directory) throws Exception {
    return play(yaml, directory, Optional.empty());
  }

  /** Plays a scenario over a running broker. */
  static PlayedScenario play(String yaml, Path directory, Optional<URI> broker) throws Exception {
    Scenario scenario = ScenarioReader.parse(yaml, "test.yaml");
    SimulatedClock clock =
        new SimulatedClock(
            scenario.days().get(0).date().minusDays(1).atTime(20, 0), ZoneId.of("Asia/Shanghai"));
    SimulatedSite stage = SimulatedSite.open(scenario.terminals(), clock, directory, 0, broker);
    boolean done = false;
    try {
      Played played = Player.play(scenario, stage, (count, of, at) -> {});
      done = true;
      return new PlayedScenario(stage, played);
    } finally {
      if (!done) {
        stage.close();
      }
    }
  }

  /** Asserts that the service and the auditor agree on everything that was played. */
  void auditedRight() {
    Verdict verdict = Auditor.audit(played.truth(), new HttpServiceResults(stage.api()));
    assertEquals(List.of(), verdict.differences());
  }

  /** Returns the services of T001 as {@code service status [rows]}. */
  List<String> judged() {
    List<String> lines = new ArrayList<>();
    for (FoundOutcome found :
        new HttpServiceResults(stage.api()).days(DATE).getOrDefault("T001", List.of())) {
      lines.add(found.service() + " " + found.status() + " " + found.because());
    }
    return lines;
  }

  /** Returns all ledger entries of T001 in order of posting; a reversal begins with {@code -}. */
  List<String> ledger() throws IOException, InterruptedException {
    return ledger("T001");
  }

  List<String> ledger(String staff) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Json entry : stage.api().get("/api/staff/" + staff + "/days/" + DATE).listOf("ledger")) {
      boolean reversal = !entry.textOf("reverses", "").isEmpty();
      lines.add(
          (reversal ? "-" : "+")
              + entry.get("service").text()
              + " "
              + entry.get("status").text()
              + " "
              + entry.get("hours").text());
    }
    return lines;
  }

  /**
   * Returns the journal's records of a date as {@code terminal standing}, without terminals'
   * events.
   */
  List<String> seen(LocalDate date) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Json punch : stage.api().get("/api/punches?date=" + date).listOf("punches")) {
      if (!punch.get("standing").text().equals("event")) {
        lines.add(punch.get("terminal").text() + " " + punch.get("standing").text());
      }
    }
    return lines;
  }

  /** Returns the notes of the records refused on the day. */
  List<String> refusals() throws IOException, InterruptedException {
    List<String> notes = new ArrayList<>();
    for (Json punch : stage.api().get("/api/punches?date=" + DATE).listOf("punches")) {
      if (punch.get("standing").text().equals("refused")) {
        notes.add(punch.textOf("note", ""));
      }
    }
    return notes;
  }

  @Override
  public void close() throws IOException {
    stage.close();
  }
}
