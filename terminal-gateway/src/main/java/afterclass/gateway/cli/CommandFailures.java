package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.i18n.Sentences;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wiring.ConfigurationProblem;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The reporter of failures of commands: a few lines, never a stack trace. */
final class CommandFailures implements IExecutionExceptionHandler {
  private final GatewayMain main;

  CommandFailures(GatewayMain main) {
    this.main = main;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
    causes(fault, main.words()).forEach(text -> line.getErr().println(text));
    return GatewayCommand.FINDINGS;
  }

  /** Returns the message of the innermost failure intended for people, else all messages. */
  private static List<String> causes(Throwable fault, Messages words) {
    List<String> texts = new ArrayList<>();
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof StoreException store) {
        return List.of(store.said().in(words));
      }
      if (each instanceof ProblemException refusal) {
        return List.of(refusal.in(words));
      }
      if (each instanceof ConfigurationProblem settings) {
        return Stream.concat(
                Stream.of(words.text("cli.config-unusable")),
                settings.problems().stream().map(line -> "  " + Sentences.ofSetting(line, words)))
            .toList();
      }
      if (each instanceof PolicyException policy) {
        return policy.problems().stream().map(problem -> inWords(problem, words)).toList();
      }
      if (EmbeddedGateway.isOfTheWiring(each) && each.getCause() != null) {
        // Skips the name of the bean under construction, which does not help a reader.
        continue;
      }
      String text = each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage();
      if (texts.stream().noneMatch(t -> t.contains(text))) {
        texts.add(text.strip());
      }
    }
    return texts;
  }

  private static String inWords(Problem problem, Messages words) {
    String where = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
    return words.text(
        "cli.policy-problem",
        where,
        Sentences.ofPolicy(problem.found(), words),
        Sentences.ofPolicy(problem.expected(), words),
        Sentences.ofPolicy(problem.remedy(), words));
  }
}
