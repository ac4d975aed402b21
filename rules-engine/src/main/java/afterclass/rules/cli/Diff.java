package afterclass.rules.cli;

import afterclass.rules.json.CaseJson;
import afterclass.rules.json.JsonException;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FactsException;
import afterclass.rules.model.ServiceOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code diff}: every service whose status differs between two policies, one a line. */
final class Diff {

  private final Judge from;
  private final Judge to;
  private final Map<String, long[]> changes = new TreeMap<>();
  private long cases;
  private long changed;
  private long refused;

  Diff(Judge from, Judge to) {
    this.from = from;
    this.to = to;
  }

  int run(Lines lines, OutputStream out) throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      for (String row : rows(line)) {
        out.write(row.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    return refused == 0 ? CommandLine.OK : CommandLine.REFUSED;
  }

  /** The sums, for people: cases, changed services, and lesson hours by kind of change. */
  List<String> totals() {
    List<String> totals = new ArrayList<>();
    totals.add(
        "cases " + cases + ", services with another status " + changed + ", refused " + refused);
    changes.forEach(
        (kind, sums) ->
            totals.add(
                kind + ": services " + sums[0] + ", lesson hours " + sums[1] + " -> " + sums[2]));
    return totals;
  }

  private List<String> rows(Lines.Line line) {
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
    String kind = (was.status() + " -> " + is.status()).toLowerCase(Locale.ROOT);
    long[] sums = changes.computeIfAbsent(kind, k -> new long[3]);
    sums[0]++;
    sums[1] += was.hours();
    sums[2] += is.hours();
  }

  private List<String> refuse(Lines.Line line, String error) {
    refused++;
    return List.of(OutcomeJson.error(line.number(), error));
  }
}
