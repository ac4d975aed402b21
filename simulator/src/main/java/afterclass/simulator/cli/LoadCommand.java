package afterclass.simulator.cli;

import afterclass.gateway.wiring.TimeFactory;
import afterclass.simulator.load.LoadPlan;
import afterclass.simulator.load.LoadResult;
import afterclass.simulator.load.LoadStage;
import afterclass.simulator.words.Words;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that runs a load test. */
@Command(name = "load", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rate",
      required = true,
      paramLabel = "${bundle:label.N}",
      descriptionKey = "rate")
  private int rate;

  @Option(
      names = "--terminals",
      required = true,
      paramLabel = "${bundle:label.N}",
      descriptionKey = "terminals")
  private int terminals;

  @Option(
      names = "--duration",
      required = true,
      paramLabel = "${bundle:label.TIME}",
      descriptionKey = "duration")
  private Duration duration = Duration.ZERO;

  @Option(names = "--broker", paramLabel = "${bundle:label.URI}", descriptionKey = "broker")
  private @Nullable URI broker;

  private final Words words;

  LoadCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LoadPlan plan = plan();
    String where = broker == null ? words.text("load.own-broker") : broker.toString();
    System.out.println(words.text("load.title", where));
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      LoadResult result =
          LoadStage.run(plan, directory.path(), Optional.ofNullable(broker), TimeFactory.system());
      System.out.print(words.figures(result.told()));
      return result.held() ? 0 : 1;
    }
  }

  private LoadPlan plan() {
    try {
      return new LoadPlan(rate, terminals, duration);
    } catch (IllegalArgumentException e) {
      CommandSpec known = spec;
      if (known == null) {
        throw e;
      }
      throw new CommandLine.ParameterException(
          known.commandLine(), words.of(String.valueOf(e.getMessage())), e);
    }
  }
}
