package afterclass.rules.cli;

import afterclass.rules.json.CaseJson;
import afterclass.rules.json.JsonException;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FactsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** {@code evaluate}: one outcome for each case, in the same order. */
final class Evaluate {

  private final Judge judge;
  private final boolean trace;
  private int status = CommandLine.OK;

  Evaluate(Judge judge, boolean trace) {
    this.judge = judge;
    this.trace = trace;
  }

  int run(Lines lines, OutputStream out) throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      out.write(answer(line).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
    return status;
  }

  private String answer(Lines.Line line) {
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

  private String refuse(Lines.Line line, String error) {
    status = CommandLine.REFUSED;
    return OutcomeJson.error(line.number(), error);
  }
}
