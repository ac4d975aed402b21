package afterclass.simulator.cli;

import afterclass.simulator.demo.Demo;
import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.ScenarioReader;
import afterclass.simulator.world.StaffGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that plays the demo or another scenario. */
@Command(
    name = "demo",
    description = "Plays two school days with everything embedded, and audits the ledger.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--exit", description = "End after the report instead of keeping pages open.")
  private boolean exit;

  @Option(names = "--seed", description = "Another seed than the scenario's own.")
  private @Nullable Long seed;

  @Option(
      names = "--port",
      description = "Port of the pages (${DEFAULT-VALUE}); another is taken if it is not free.",
      defaultValue = "8080")
  private int port;

  @Option(names = "--scenario", description = "A scenario file of one's own.")
  private @Nullable Path file;

  @Option(
      names = "--people",
      description = "So many teachers instead of the scenario's own, as 200: the rest are made up.")
  private @Nullable Integer people;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--port: found " + port + ", expected 0 to " + LAST_PORT);
    }
    Scenario scenario = file == null ? ScenarioReader.named("demo") : ScenarioReader.read(file);
    if (seed != null) {
      scenario = scenario.withSeed(seed);
    }
    if (people != null) {
      scenario = StaffGenerator.enlarged(scenario, people);
    }
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      Optional<Demo.Visit> visit = exit ? Optional.empty() : Optional.of(DemoCommand::untilCtrlC);
      return new Demo(scenario, directory.path(), port, visit, System.out).run() ? 0 : 1;
    }
  }

  private static void untilCtrlC(URI home, URI link) throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
