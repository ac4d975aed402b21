package afterclass.simulator.cli;

import afterclass.simulator.load.IdleResult;
import afterclass.simulator.load.IdleStage;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.scenario.Scenario.TerminalSpec;
import afterclass.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that measures the processor time of the service while nothing happens. */
@Command(
    name = "idle",
    description =
        "Measures the processor time of a service whose terminals are up and unused: the demo's"
            + " twelve, on the system's clock.",
    mixinStandardHelpOptions = true)
final class IdleCommand implements Callable<Integer> {

  @Option(
      names = "--duration",
      description = "How long, as 30s or 2m (${DEFAULT-VALUE}).",
      defaultValue = "60s",
      converter = LoadCommand.DurationConverter.class)
  private Duration duration = Duration.ZERO;

  @Option(
      names = "--settle",
      description = "How long the service is left alone before (${DEFAULT-VALUE}).",
      defaultValue = "60s",
      converter = LoadCommand.DurationConverter.class)
  private Duration settling = Duration.ZERO;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<TerminalSpec> terminals = ScenarioReader.named("demo").terminals();
    boolean lines = Pty.unavailable().isEmpty();
    if (!lines) {
      System.out.println("What hangs on serial lines is left out: no virtual line can be made.");
      terminals = terminals.stream().filter(each -> !each.kind().needsLine()).toList();
    }
    System.out.println("An idle service, a fresh store");
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      IdleResult result = IdleStage.run(terminals, directory.path(), settling, duration);
      System.out.print(result.told());
      return result.held() ? 0 : 1;
    }
  }
}
