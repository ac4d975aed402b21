package afterclass.rules.cli;

import afterclass.rules.json.CaseJson;
import afterclass.rules.json.JsonException;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FactsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code evaluate}: prints one outcome for each case, in the same order. */
@Command(name = "evaluate")
final class Evaluate implements Callable<Integer> {

  @Option(names = "--policy", paramLabel = "${bundle:label.POLICY}", descriptionKey = "policy")
  private @Nullable String policy;

  @Option(names = "--trace", descriptionKey = "trace")
  private boolean trace;

  @Parameters(arity = "0..*", paramLabel = "${bundle:label.CASES}", descriptionKey = "cases")
  private List<String> files = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Streams streams;
  private int status = EngineCommandLine.OK;

  Evaluate(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Judge judge = streams.judge(policy, "--policy", spec);
    OutputStream out = streams.out();
    try (InputStream cases = streams.cases(files, spec)) {
      Lines lines = new Lines(cases, out);
      for (Lines.InputLine line = lines.next(); line != null; line = lines.next()) {
        out.write(answer(line, judge).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    out.flush();
    return status;
  }

  private String answer(Lines.InputLine line, Judge judge) {
    String text = line.text();
    if (text == null) {
      return refuse(line, line.error());
    }
    try {
      DayOutcome outcome = judge.judge(CaseJson.read(text));
      return trace ? OutcomeJson.full(outcome) : OutcomeJson.line(outcome);
    } catch (JsonException | FactsException malformed) {
      return refuse(line, String.valueOf(malformed.getMessage()));
    }
  }

  private String refuse(Lines.InputLine line, String error) {
    status = EngineCommandLine.REFUSED;
    return OutcomeJson.error(line.number(), error);
  }
}
