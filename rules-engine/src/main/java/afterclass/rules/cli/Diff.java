package afterclass.rules.cli;

import afterclass.rules.json.CaseJson;
import afterclass.rules.json.JsonException;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FactsException;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code diff}: prints each service whose status differs between two policies, one per
 * line.
 */
@Command(name = "diff")
final class Diff implements Callable<Integer> {

  @Option(
      names = {"--from", "--policy"},
      paramLabel = "${bundle:label.POLICY}",
      descriptionKey = "from")
  private @Nullable String before;

  @Option(
      names = {"--to", "--against"},
      paramLabel = "${bundle:label.POLICY}",
      descriptionKey = "to")
  private @Nullable String after;

  @Parameters(arity = "0..*", paramLabel = "${bundle:label.CASES}", descriptionKey = "cases")
  private List<String> files = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Streams streams;
  private final Map<Change, long[]> changes = new TreeMap<>(Comparator.comparing(Change::kind));
  private long cases;
  private long changed;
  private long refused;

  /** A change of a service's status. */
  private record Change(ServiceStatus before, ServiceStatus after) {
    String kind() {
      return before + " " + after;
    }
  }

  Diff(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Judge from = streams.judge(before, "--from", spec);
    Judge to = streams.judge(after, "--to", spec);
    OutputStream out = streams.out();
    try (InputStream input = streams.cases(files, spec)) {
      Lines lines = new Lines(input, out);
      for (Lines.InputLine line = lines.next(); line != null; line = lines.next()) {
        for (String row : rows(line, from, to)) {
          out.write(row.getBytes(StandardCharsets.UTF_8));
          out.write('\n');
        }
      }
    }
    out.flush();
    totals().forEach(streams.err()::println);
    return refused == 0 ? EngineCommandLine.OK : EngineCommandLine.REFUSED;
  }

  /** Returns a summary for people: cases, changed services, and lesson hours by kind of change. */
  private List<String> totals() {
    List<String> totals = new ArrayList<>();
    UsageFaults words = streams.words();
    totals.add(words.text("diff.totals", cases, changed, refused));
    changes.forEach(
        (kind, sums) ->
            totals.add(
                words.text(
                    "diff.kind",
                    words.text("status." + kind.before()),
                    words.text("status." + kind.after()),
                    sums[0],
                    sums[1],
                    sums[2])));
    return totals;
  }

  private List<String> rows(Lines.InputLine line, Judge from, Judge to) {
    String text = line.text();
    if (text == null) {
      return refuse(line, line.error());
    }
    try {
      DayFacts facts = CaseJson.read(text);
      return compare(line.number(), from.judge(facts), to.judge(facts));
    } catch (JsonException | FactsException malformed) {
      return refuse(line, String.valueOf(malformed.getMessage()));
    }
  }

  private List<String> compare(long line, DayOutcome before, DayOutcome after) {
    cases++;
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < before.services().size(); i++) {
      ServiceOutcome was = before.services().get(i);
      ServiceOutcome is = after.services().get(i);
      if (was.status() != is.status()) {
        rows.add(OutcomeJson.change(line, before, was, is));
        count(was, is);
      }
    }
    return rows;
  }

  private void count(ServiceOutcome was, ServiceOutcome is) {
    changed++;
    long[] sums =
        changes.computeIfAbsent(new Change(was.status(), is.status()), kind -> new long[3]);
    sums[0]++;
    sums[1] += was.hours();
    sums[2] += is.hours();
  }

  private List<String> refuse(Lines.InputLine line, String error) {
    refused++;
    return List.of(OutcomeJson.error(line.number(), error));
  }
}
