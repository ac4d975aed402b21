package afterclass.rules.cli;

import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.PolicyReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code check}: reads policy files and lists all problems. */
@Command(name = "check")
final class Check implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "${bundle:label.FILE}", descriptionKey = "file")
  private List<String> files = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Streams streams;

  Check(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), streams.words().text("fault.no-file"));
    }
    OutputStream out = streams.out();
    int status = EngineCommandLine.OK;
    for (String file : files) {
      try {
        out.write(summary(file, PolicyReader.named(file)).getBytes(StandardCharsets.UTF_8));
      } catch (PolicyException refused) {
        out.flush();
        refused.problems().forEach(streams::problem);
        status = EngineCommandLine.REFUSED;
      }
    }
    out.flush();
    return status;
  }

  private String summary(String file, Policy policy) {
    PolicyInForce any = policy.on(LocalDate.EPOCH);
    return streams
            .words()
            .text(
                "check.good",
                file,
                policy.stamp().id(),
                policy.stamp().version(),
                policy.nameZh() + (streams.words().english() ? " (" + policy.nameEn() + ")" : ""),
                any.services().size(),
                any.requirements().size(),
                policy.clauses().size(),
                policy.stamp().sha256())
        + "\n";
  }
}
