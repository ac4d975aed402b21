package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wiring.ConfigurationProblem;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.rules.policy.PolicyException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, in as few lines as say it, and never with a stack trace. */
final class Faults implements IExecutionExceptionHandler {
  private final GatewayMain main;

  Faults(GatewayMain main) {
    this.main = main;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
    causes(fault, main.words()).forEach(text -> line.getErr().println(text));
    return Verb.FINDINGS;
  }

  /** The message of the innermost fault that was written for people, else every message. */
  private static List<String> causes(Throwable fault, Messages words) {
    List<String> texts = new ArrayList<>();
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof StoreException store) {
        return List.of(store.said().in(words));
      }
      if (each instanceof ConfigurationProblem || each instanceof PolicyException) {
        return List.of(String.valueOf(each.getMessage()));
      }
      if (EmbeddedGateway.isOfTheWiring(each) && each.getCause() != null) {
        // Which bean was being made when it went wrong helps nobody who reads this.
        continue;
      }
      String text = each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage();
      if (texts.stream().noneMatch(t -> t.contains(text))) {
        texts.add(text.strip());
      }
    }
    return texts;
  }
}
