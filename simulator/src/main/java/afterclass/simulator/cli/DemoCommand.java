package afterclass.simulator.cli;

import afterclass.simulator.demo.Demo;
import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.ScenarioReader;
import afterclass.simulator.words.Words;
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
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--exit", descriptionKey = "exit")
  private boolean exit;

  @Option(names = "--seed", paramLabel = "${bundle:label.N}", descriptionKey = "seed")
  private @Nullable Long seed;

  @Option(
      names = "--port",
      paramLabel = "${bundle:label.N}",
      descriptionKey = "port",
      defaultValue = "8080")
  private int port;

  @Option(names = "--scenario", paramLabel = "${bundle:label.FILE}", descriptionKey = "scenario")
  private @Nullable Path file;

  @Option(names = "--people", paramLabel = "${bundle:label.N}", descriptionKey = "people")
  private @Nullable Integer people;

  private final Words words;

  DemoCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          words.text("out-of-range", "--port", port, 0, LAST_PORT));
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
      return new Demo(scenario, directory.path(), port, visit, new Demo.Output(System.out, words))
              .run()
          ? 0
          : 1;
    }
  }

  private static void untilCtrlC(URI home, URI link) throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
