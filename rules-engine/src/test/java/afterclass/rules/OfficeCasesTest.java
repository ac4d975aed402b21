package afterclass.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.Justification;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tests of all cases in the case files; every field is compared. */
class OfficeCasesTest {

  @TempDir private Path changedPolicies = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyCaseOfTheFiles() {
    Map<String, Policy> policies = new HashMap<>();
    return OfficeCases.all().stream()
        .map(
            each -> {
              Policy policy = policies.computeIfAbsent(each.file(), file -> policy(each));
              return DynamicTest.dynamicTest(
                  each.file() + ": " + each.name(), () -> check(each, policy));
            });
  }

  private static void check(OfficeCase each, Policy policy) {
    DayOutcome outcome =
        AttendanceEngine.evaluate(
            each.facts(), policy.on(each.facts().date(), each.facts().season()));
    assertEquals(inOrder(each.expected()), inOrder(shape(outcome)));
  }

  /** Returns the policy of a file, with the values that the file replaces. */
  private Policy policy(OfficeCase each) {
    if (each.change().isEmpty()) {
      return PolicyReader.named(each.policy());
    }
    try {
      Path original =
          Path.of(System.getProperty("project.root"), "config/policies/" + each.policy() + ".yaml");
      Path changed = changedPolicies.resolve(each.file() + ".yaml");
      List<String> lines = new ArrayList<>(Files.readAllLines(original));
      lines.removeIf(
          line -> each.change().keySet().stream().anyMatch(key -> line.startsWith(key + ":")));
      each.change().forEach((key, value) -> lines.add(key + ": " + value));
      Files.write(changed, lines);
      return PolicyReader.read(changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereAreAtLeastOneHundredAndTwentyCases() {
    assertTrue(OfficeCases.all().size() >= 120, () -> OfficeCases.all().size() + " cases");
  }

  @Test
  void noTwoCasesShareAName() {
    Set<String> names = new HashSet<>();
    List<String> twice =
        OfficeCases.all().stream().map(OfficeCase::name).filter(name -> !names.add(name)).toList();
    assertEquals(List.of(), twice);
  }

  /** Returns the outcome in the shape of the case files. */
  private static Map<String, Object> shape(DayOutcome outcome) {
    Map<String, Object> services = new LinkedHashMap<>();
    for (ServiceOutcome each : outcome.services()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("hours", each.hours());
      row.put("status", code(each.status()));
      row.put("because", each.because().stream().map(OfficeCasesTest::words).toList());
      services.put(each.service(), row);
    }
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("season", outcome.season());
    shape.put("services", services);
    shape.put("hours", totals(outcome.hours()));
    List<String> incidents = new ArrayList<>();
    outcome
        .incidents()
        .forEach(i -> incidents.add(code(i.kind()) + " " + i.clause() + " " + i.requirement()));
    shape.put("incidents", incidents);
    FenTotals fen = outcome.fen();
    if (fen != null) {
      shape.put("fen", amounts(fen));
    }
    return shape;
  }

  private static Map<String, Object> totals(HourTotals hours) {
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("earned", hours.earned());
    totals.put("forfeited", hours.forfeited());
    totals.put("excused", hours.excused());
    totals.put("held", hours.held());
    totals.put("pending", hours.pending());
    return totals;
  }

  private static Map<String, Object> amounts(FenTotals fen) {
    Map<String, Object> amounts = new LinkedHashMap<>();
    amounts.put("earned", fen.earned());
    amounts.put("forfeited", fen.forfeited());
    amounts.put("excused", fen.excused());
    amounts.put("held", fen.held());
    amounts.put("pending", fen.pending());
    return amounts;
  }

  private static String words(Justification because) {
    return Stream.of(because.clause(), because.requirement(), because.reason().code())
        .filter(Objects::nonNull)
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a text with one line per service, which reflects content and order of the rows. */
  private static String inOrder(Map<String, Object> expected) {
    StringBuilder text = new StringBuilder();
    text.append("season ").append(expected.get("season")).append('\n');
    OfficeCases.map(OfficeCases.value(expected, "services"))
        .forEach((id, row) -> text.append(id).append(' ').append(row).append('\n'));
    text.append("hours ").append(expected.get("hours")).append('\n');
    text.append("incidents ").append(expected.get("incidents")).append('\n');
    text.append("fen ").append(expected.getOrDefault("fen", "no rate")).append('\n');
    return text.toString();
  }
}
