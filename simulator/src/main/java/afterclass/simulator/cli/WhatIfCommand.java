package afterclass.simulator.cli;

import afterclass.simulator.load.WhatIfResult;
import afterclass.simulator.load.WhatIfStage;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures how long the evaluation of a month by a draft policy takes. */
@Command(
    name = "what-if",
    description = "Judges a month of a school by a draft of the policy, and measures how long.",
    mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
  private static final int MOST = 5_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--teachers", description = "How many teachers; 200 if left out.")
  private int teachers = 200;

  @Option(names = "--runs", description = "How often it is judged; 11 if left out.")
  private int runs = 11;

  @Override
  public Integer call() throws IOException {
    within("--teachers", teachers);
    within("--runs", runs);
    System.out.println("A month of " + teachers + " teachers, a fresh store");
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      WhatIfResult result = WhatIfStage.run(teachers, runs, directory.path());
      System.out.print(result.told());
      return result.held() ? 0 : 1;
    }
  }

  private void within(String what, int found) {
    CommandSpec known = spec;
    if (known != null && (found < 1 || found > MOST)) {
      throw new CommandLine.ParameterException(
          known.commandLine(), what + ": found " + found + ", expected 1 to " + MOST);
    }
  }
}
