package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each command's help and its errors are in one language. */
class CommandLanguageTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(found|expected|the|of|and|unknown|missing|value|usage|invalid|argument|which)\\b",
          Pattern.CASE_INSENSITIVE);

  private static String run(String language, String args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GatewayMain.execute(out, out, (args + " --lang=" + language).strip().split(" +", -1));
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "import",
        "template",
        "export",
        "report",
        "explain",
        "replay",
        "verify",
        "backup",
        "terminal",
        "account",
        "believe-clock",
        "check-config"
      })
  void helpAndErrorsAreInOneLanguage(String verb) {
    for (String wrong :
        new String[] {"--help", "--nosuch", "a b c d e f", "--from x", "--config", "--baud x"}) {
      String chinese = run("zh", verb + " " + wrong);
      assertTrue(chinese.matches("(?s).*\\p{IsHan}.*"), verb + " " + wrong + ": " + chinese);
      assertFalse(ENGLISH.matcher(chinese).find(), verb + " " + wrong + ": " + chinese);
      String english = run("en", verb + " " + wrong);
      String plain = english.replaceAll("早读|六\\.1|排班表|撤销|操作", "");
      assertFalse(plain.matches("(?s).*\\p{IsHan}.*"), verb + " " + wrong + ": " + english);
    }
  }
}
