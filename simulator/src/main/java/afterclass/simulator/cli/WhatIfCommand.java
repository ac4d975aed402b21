package afterclass.simulator.cli;

import afterclass.simulator.load.WhatIfResult;
import afterclass.simulator.load.WhatIfStage;
import afterclass.simulator.words.Words;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures how long the evaluation of a month by a draft policy takes. */
@Command(name = "what-if", mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
  private static final int MOST = 5_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--teachers", paramLabel = "${bundle:label.N}", descriptionKey = "teachers")
  private int teachers = 200;

  @Option(names = "--runs", paramLabel = "${bundle:label.N}", descriptionKey = "runs")
  private int runs = 11;

  private final Words words;

  WhatIfCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    within("--teachers", teachers);
    within("--runs", runs);
    System.out.println(words.text("what-if.title", teachers));
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      WhatIfResult result = WhatIfStage.run(teachers, runs, directory.path());
      System.out.print(words.figures(result.told()));
      return result.held() ? 0 : 1;
    }
  }

  private void within(String what, int found) {
    CommandSpec known = spec;
    if (known != null && (found < 1 || found > MOST)) {
      throw new CommandLine.ParameterException(
          known.commandLine(), words.text("out-of-range", what, found, 1, MOST));
    }
  }
}
