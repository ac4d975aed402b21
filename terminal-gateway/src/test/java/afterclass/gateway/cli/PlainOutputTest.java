package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of untrusted text in a terminal window. */
class PlainOutputTest {

  private static String shown(String text) throws IOException {
    ByteArrayOutputStream window = new ByteArrayOutputStream();
    try (PlainOutput out = new PlainOutput(window)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return window.toString(StandardCharsets.UTF_8);
  }

  @Test
  void controlCharactersAreWrittenAsTheirNumbers() throws Exception {
    assertEquals("\\u001b[31m 王\t老师 é©\n", shown("\u001b[31m 王\t老师 é©\n"));
    assertEquals("\\u0000\\u0007\\u007f\\u009b2J\\u0080", shown("\0\u0007\u007f\u009b2J\u0080"));
    assertEquals("\u00a0¿À😀", shown("\u00a0¿À😀"));
  }

  @Test
  void aFaultDoesNotSpeakToTheWindow(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("attendance.db");
    Files.writeString(folder.resolve("application.yml"), "attendance:\n  store: " + store + "\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String name = "no\u001b]0;x\u0007\u009b2J";
    int status =
        GatewayMain.execute(
            out, err, "account", "disable", name, "--config", folder.toString(), "--lang", "en");
    String said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    assertEquals(1, status, said);
    assertTrue(said.contains("no\\u001b]0;x\\u0007\\u009b2J"), said);
    assertFalse(said.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), said);
  }
}
