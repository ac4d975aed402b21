package afterclass.rules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the language of the command line: one language, by option, environment and system. */
class ConsoleLanguageTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(found|expected|the|of|and|unknown|missing|value|usage|option|which|language)\\b",
          Pattern.CASE_INSENSITIVE);

  private static String run(Locale locale, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new EngineCommandLine(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            locale)
        .run(List.of(args));
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --lang zh    | LC_ALL=en_US.UTF-8                 | en | zh
          --lang=en    | LC_ALL=zh_CN.UTF-8                 | zh | en
          check        | LC_ALL=zh_CN.UTF-8;LANG=en_US      | en | zh
          check        | LC_MESSAGES=zh_CN.UTF-8            | en | zh
          check        | LC_ALL=;LANG=zh_TW.UTF-8           | en | zh
          check        | LC_ALL=C.UTF-8;LANG=zh_CN.UTF-8    | zh | en
          check        | LANG=de_DE.UTF-8                   | zh | en
          check        | HOME=/root                         | zh | zh
          check        | HOME=/root                         | fr | en
          """)
  void theOptionDecidesThenTheEnvironmentThenTheSystem(
      String args, String environment, String system, String expected) {
    Map<String, String> variables = new HashMap<>();
    for (String one : environment.split(";", -1)) {
      int at = one.indexOf('=');
      variables.put(one.substring(0, at), one.substring(at + 1));
    }
    Locale found =
        ConsoleLanguage.of(List.of(args.split(" ", -1)), variables, Locale.forLanguageTag(system));
    assertEquals(expected, found.getLanguage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "evaluate --help",
        "check --help",
        "diff --help",
        "",
        "nosuch",
        "check",
        "check /nope",
        "check --bad",
        "evaluate",
        "evaluate --policy",
        "evaluate --policy extended-service a b",
        "evaluate --policy extended-service /nope",
        "evaluate --policy /nope",
        "diff --from extended-service",
        "diff --from extended-service --to after-class-plan"
      })
  void aChineseReaderReadsNoEnglish(String args) {
    String[] words = args.isEmpty() ? new String[0] : args.split(" ", -1);
    String chinese = run(Locale.SIMPLIFIED_CHINESE, words);
    assertTrue(chinese.matches("(?s).*\\p{IsHan}.*"), chinese);
    assertFalse(ENGLISH.matcher(chinese).find(), chinese);
    assertFalse(run(Locale.ENGLISH, words).matches("(?s).*\\p{IsHan}.*"), args);
  }

  @Test
  void theProblemsOfAPolicyAreChinese(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("p.yaml");
    Files.writeString(file, "policy: X\nzone: Mars\ncolour: blue\nlessonLength: PT9H\n");
    String chinese = run(Locale.SIMPLIFIED_CHINESE, "check", file.toString());
    assertTrue(chinese.contains(file + ":1：方案的 policy的值 \"X\"；应为：小写字母"), chinese);
    assertTrue(chinese.lines().count() > 8, chinese);
    assertFalse(ENGLISH.matcher(chinese).find(), chinese);
  }
}
