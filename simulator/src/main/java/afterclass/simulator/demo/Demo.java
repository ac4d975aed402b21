package afterclass.simulator.demo;

import afterclass.gateway.report.TextTable;
import afterclass.simulator.api.Json;
import afterclass.simulator.api.OwnAccount;
import afterclass.simulator.check.Auditor;
import afterclass.simulator.check.HttpServiceResults;
import afterclass.simulator.check.Verdict;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.Scenario.Day;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import afterclass.simulator.words.Words;
import afterclass.simulator.world.Player;
import afterclass.simulator.world.Player.Played;
import afterclass.simulator.world.ScenarioProblem;
import afterclass.simulator.world.SimulatedClock;
import afterclass.simulator.world.SimulatedSite;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The demo: plays a scenario and prints its results. */
public final class Demo {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /** Number of differences shown in full. */
  private static final int SHOWN = 20;

  private final Scenario scenario;
  private final Path directory;
  private final int port;
  private final Optional<Visit> visit;
  private final PrintStream out;
  private final Words words;

  /** An action while the pages are open, after the last day. */
  public interface Visit {
    /**
     * Returns when the pages may be closed.
     *
     * @param home address of the first page
     * @param link link that signs a browser in, once
     */
    void at(URI home, URI link) throws IOException, InterruptedException;
  }

  /**
   * The place and the language of what the demo prints.
   *
   * @param out the stream
   * @param words the texts of a language
   */
  public record Output(PrintStream out, Words words) {}

  /**
   * Creates a demo.
   *
   * @param scenario the scenario to play
   * @param directory an empty directory for the store and the lines
   * @param port preferred port of the pages
   * @param visit keeps the pages open; empty to close them at once
   * @param output receives the output
   */
  public Demo(Scenario scenario, Path directory, int port, Optional<Visit> visit, Output output) {
    this.scenario = scenario;
    this.directory = directory;
    this.port = port;
    this.visit = visit;
    this.out = output.out();
    this.words = output.words();
  }

  /**
   * Plays the scenario.
   *
   * @return whether the auditor found no difference
   */
  public boolean run() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    out.println(
        words.text("demo.title", words.of(scenario.about()), scenario.name(), scenario.seed()));
    List<TerminalSpec> terminals = playable();
    terminals.forEach(t -> out.println(words.text("demo.terminal", t.id(), described(t))));
    LocalDate first = scenario.days().get(0).date();
    SimulatedClock clock = new SimulatedClock(first.minusDays(1).atTime(20, 0), ZONE);
    try (SimulatedSite stage =
        SimulatedSite.open(terminals, clock, directory, webPort(), Optional.empty())) {
      Played played = play(stage);
      Verdict verdict = Auditor.audit(played.truth(), new HttpServiceResults(stage.api()));
      forfeits(stage);
      troubles(played.troubles());
      tell(verdict);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      out.println();
      out.println(
          words.text("demo.took", String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0)));
      if (visit.isPresent()) {
        FirstDay.done(stage.gateway(), words);
        URI home = URI.create("http://localhost:" + stage.api().base().getPort() + "/");
        URI link = home.resolve(OwnAccount.link(stage.gateway()));
        tellPages(home, link);
        visit.get().at(home, link);
      }
      return verdict.right();
    }
  }

  private Played play(SimulatedSite stage) throws IOException, InterruptedException {
    try (ProgressDisplay progress = new ProgressDisplay(out, words.text("demo.playing"))) {
      Played played = Player.play(scenario, stage, progress);
      int touches = played.touches().values().stream().mapToInt(Integer::intValue).sum();
      out.println(
          words.text("demo.played", played.people().size(), scenario.days().size(), touches));
      return played;
    }
  }

  private List<TerminalSpec> playable() {
    Optional<String> noLines = Pty.unavailable();
    if (noLines.isEmpty()) {
      return scenario.terminals();
    }
    out.println(words.text("demo.no-lines", words.of(noLines.get())));
    return scenario.terminals().stream().filter(each -> !each.kind().needsLine()).toList();
  }

  private String described(TerminalSpec terminal) {
    return words.text(
        "demo.kind", words.of(terminal.kind().described()), terminal.kind().protocol());
  }

  private int webPort() throws IOException {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      int free = SimulatedSite.freePort();
      out.println(words.text("demo.port-taken", port, free));
      return free;
    }
  }

  private void forfeits(SimulatedSite stage) throws IOException, InterruptedException {
    for (Day day : scenario.days()) {
      Json report =
          stage
              .api()
              .in(words.locale())
              .get("/api/reports/forfeits?from=" + day.date() + "&to=" + day.date());
      List<String> keys = List.of("staffNo", "name", "service", "hours", "clause", "reason");
      List<List<String>> rows = new ArrayList<>();
      for (Json row : report.listOf("rows")) {
        rows.add(keys.stream().map(key -> row.textOf(key, "")).toList());
      }
      out.println();
      out.println(
          words.text(
              "demo.day",
              report.get("title").text(),
              day.date(),
              words.text(day.summer() ? "demo.summer" : "demo.winter")));
      out.print(
          TextTable.lines(
              headings(report, keys),
              rows,
              List.of("", "", "", report.get("sums").textOf("hours", "0"), "", ""),
              List.of(false, false, false, true, false, false)));
    }
  }

  private static List<String> headings(Json report, List<String> keys) {
    Map<String, String> byKey =
        report.listOf("columns").stream()
            .collect(
                Collectors.toMap(
                    column -> column.get("key").text(), column -> column.get("heading").text()));
    return keys.stream().map(key -> byKey.getOrDefault(key, key)).toList();
  }

  private void troubles(List<ScenarioProblem> troubles) {
    if (troubles.isEmpty()) {
      return;
    }
    out.println();
    out.println(words.text("demo.troubles"));
    out.print(
        TextTable.lines(
            List.of(words.text("demo.when"), words.text("demo.what"), words.text("demo.outcome")),
            troubles.stream()
                .map(t -> List.of(TIME.format(t.at()), words.of(t.what()), words.of(t.outcome())))
                .toList(),
            List.of(),
            List.of(false, false, false)));
  }

  private void tell(Verdict verdict) {
    out.println();
    String compared =
        words.text("demo.compared", verdict.days(), verdict.services(), verdict.hours());
    if (verdict.right()) {
      out.println(words.text("demo.right", compared));
      return;
    }
    out.println(words.text("demo.wrong", verdict.differences().size(), compared));
    verdict.differences().stream().limit(SHOWN).forEach(d -> out.println("  " + d));
    if (verdict.differences().size() > SHOWN) {
      out.println(words.text("demo.more", verdict.differences().size() - SHOWN));
    }
  }

  private void tellPages(URI home, URI link) {
    Day first = scenario.days().get(0);
    Day last = scenario.days().get(scenario.days().size() - 1);
    String days = "from=" + first.date() + "&to=" + last.date();
    out.println();
    out.println(words.text("demo.link"));
    out.println("  " + link);
    out.println(words.text("demo.then"));
    out.println("  " + home);
    out.println("  " + home.resolve("/report/forfeits?" + days));
    out.println("  " + home.resolve("/days/" + last.date()));
    out.println("  " + home.resolve("/staff/T021/days/" + last.date()));
    out.flush();
  }
}
