package afterclass.tally;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The results of tests.
 *
 * @param passed number of passed tests
 * @param failed number of failed tests
 * @param skipped number of skipped tests by the short form of the reason, as {@code no mosquitto}
 */
public record Tally(int passed, int failed, Map<String, Integer> skipped) {

  /** The results of no tests. */
  public static final Tally NONE = new Tally(0, 0, Map.of());

  /**
   * Matches the sentence of {@code afterclass.gateway.outside.Wanting}, possibly after JUnit's own
   * text.
   */
  private static final Pattern WANTING = Pattern.compile("(?s)(?:.*?: )?(no [^:]+?) here: .*");

  /** Matches the number of tests of a class skipped as a whole, whose report is one entry. */
  private static final Pattern WHOLE = Pattern.compile("\\[(\\d+) tests\\]$");

  private static final int LONGEST = 60;

  public Tally {
    skipped = Map.copyOf(skipped);
  }

  /** Returns the results with one more passed test. */
  public Tally andPassed() {
    return new Tally(passed + 1, failed, skipped);
  }

  /** Returns the results with one more failed test. */
  public Tally andFailed() {
    return new Tally(passed, failed + 1, skipped);
  }

  /** Returns the results with one more skipped entry and the reason in its report. */
  public Tally andSkipped(String reason) {
    Map<String, Integer> more = new TreeMap<>(skipped);
    Matcher whole = WHOLE.matcher(reason);
    int tests = whole.find() ? Integer.parseInt(whole.group(1)) : 1;
    more.merge(shortForm(reason), tests, Integer::sum);
    return new Tally(passed, failed, more);
  }

  private static String shortForm(String reason) {
    Matcher wanting = WANTING.matcher(reason);
    if (wanting.matches()) {
      return wanting.group(1);
    }
    String line = reason.isBlank() ? "no reason given" : reason.lines().findFirst().orElse("");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /**
   * Returns the line, as {@code Tests: 1,640 passed; skipped: 31 (no Chromium), 3 (no mosquitto)}.
   */
  public String line() {
    String ended =
        number(passed) + " passed" + (failed == 0 ? "" : ", " + number(failed) + " FAILED");
    String left =
        new TreeMap<>(skipped)
            .entrySet().stream()
                .map(each -> number(each.getValue()) + " (" + each.getKey() + ")")
                .collect(Collectors.joining(", "));
    return "Tests: " + ended + (left.isEmpty() ? "; none skipped" : "; skipped: " + left);
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
