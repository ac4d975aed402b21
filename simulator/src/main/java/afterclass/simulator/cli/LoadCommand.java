package afterclass.simulator.cli;

import afterclass.gateway.wiring.TimeFactory;
import afterclass.simulator.load.LoadPlan;
import afterclass.simulator.load.LoadResult;
import afterclass.simulator.load.LoadStage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that runs a load test. */
@Command(
    name = "load",
    description = "Sends punches on a fixed schedule and measures punch to acknowledgement.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--rate", required = true, description = "Punches a second, all together.")
  private int rate;

  @Option(names = "--terminals", required = true, description = "How many terminals.")
  private int terminals;

  @Option(
      names = "--duration",
      required = true,
      description = "How long, as 30s or 2m.",
      converter = DurationConverter.class)
  private Duration duration = Duration.ZERO;

  @Option(
      names = "--broker",
      description = "An external broker as tcp://127.0.0.1:1883; else the one inside the service.")
  private @Nullable URI broker;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LoadPlan plan = plan();
    String where = broker == null ? "the broker inside the service" : broker.toString();
    System.out.println("Load through " + where + ", a fresh store");
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      LoadResult result =
          LoadStage.run(plan, directory.path(), Optional.ofNullable(broker), TimeFactory.system());
      System.out.print(result.told());
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
      throw new CommandLine.ParameterException(known.commandLine(), e.getMessage(), e);
    }
  }

  /** The parser of durations such as {@code 30s}, {@code 2m} or {@code PT1M30S}. */
  static final class DurationConverter implements CommandLine.ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      String upper = text.toUpperCase(Locale.ROOT);
      try {
        return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
      } catch (DateTimeParseException e) {
        throw new CommandLine.TypeConversionException(
            "found '" + text + "', expected a duration as 30s or 2m");
      }
    }
  }
}
