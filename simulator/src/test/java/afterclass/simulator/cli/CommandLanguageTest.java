package afterclass.simulator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.ScenarioReader;
import afterclass.simulator.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each command's help, errors and figures are in one language. */
class CommandLanguageTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(found|expected|the|of|and|unknown|missing|value|usage|invalid|argument|which|punch)\\b",
          Pattern.CASE_INSENSITIVE);

  private static String run(Locale locale, String args) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    SimulatorMain.commands(locale)
        .setOut(writer)
        .setErr(writer)
        .execute(args.isEmpty() ? new String[0] : args.split(" ", -1));
    return said.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nosuch",
        "--help",
        "demo --help",
        "demo --port x",
        "demo --port 99999",
        "demo --seed 1.5",
        "demo --scenario /nope",
        "load --help",
        "load",
        "load --rate 0 --terminals 1 --duration 1s",
        "load --rate 1 --terminals 1 --duration x",
        "load --rate 1 --terminals 1 --duration 9h",
        "load --rate 1 --terminals 1 --duration 1s --broker ::",
        "idle --help",
        "idle --duration",
        "history --help",
        "history --until x",
        "what-if --help",
        "what-if --runs 0",
        "files --help",
        "files --out"
      })
  void helpAndErrorsAreInOneLanguage(String args) {
    String chinese = run(Locale.SIMPLIFIED_CHINESE, args);
    assertTrue(chinese.matches("(?s).*\\p{IsHan}.*"), chinese);
    assertFalse(ENGLISH.matcher(chinese).find(), chinese);
    assertFalse(run(Locale.ENGLISH, args).matches("(?s).*\\p{IsHan}.*"), args);
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertEquals(
        new TreeSet<>(Words.EN.bundle().keySet()), new TreeSet<>(Words.ZH.bundle().keySet()));
  }

  @Test
  void theDemosOwnSentencesAreKnown() throws IOException {
    Scenario demo = ScenarioReader.named("demo");
    assertEquals("四十位教师的两个上学日，夏季和春秋冬季各一天", Words.ZH.of(demo.about()));
    demo.terminals()
        .forEach(
            terminal -> {
              String kind = Words.ZH.of(terminal.kind().described());
              assertTrue(kind.matches(".*\\p{IsHan}.*"), kind);
            });
    assertEquals(
        "已保存；登记持卡人后计入 T040", Words.ZH.of("kept; counts for T040 since the card was assigned"));
    assertEquals("考勤机 gate 发来无法识别的内容", Words.ZH.of("terminal gate sent a broken payload"));
    assertEquals(
        "  结论          没有丢失，没有重复\n",
        Words.ZH.figures("  verdict       nothing lost, nothing doubled\n"));
  }
}
