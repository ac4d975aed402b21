package afterclass.simulator.cli;

import afterclass.simulator.load.IdleResult;
import afterclass.simulator.load.IdleStage;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import afterclass.simulator.scenario.ScenarioReader;
import afterclass.simulator.words.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that measures the processor time of the service while nothing happens. */
@Command(name = "idle", mixinStandardHelpOptions = true)
final class IdleCommand implements Callable<Integer> {

  @Option(
      names = "--duration",
      paramLabel = "${bundle:label.TIME}",
      descriptionKey = "duration",
      defaultValue = "60s")
  private Duration duration = Duration.ZERO;

  @Option(
      names = "--settle",
      paramLabel = "${bundle:label.TIME}",
      descriptionKey = "settle",
      defaultValue = "60s")
  private Duration settling = Duration.ZERO;

  private final Words words;

  IdleCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<TerminalSpec> terminals = ScenarioReader.named("demo").terminals();
    boolean lines = Pty.unavailable().isEmpty();
    if (!lines) {
      System.out.println(words.text("idle.no-lines"));
      terminals = terminals.stream().filter(each -> !each.kind().needsLine()).toList();
    }
    System.out.println(words.text("idle.title"));
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      IdleResult result = IdleStage.run(terminals, directory.path(), settling, duration);
      System.out.print(words.figures(result.told()));
      return result.held() ? 0 : 1;
    }
  }
}
