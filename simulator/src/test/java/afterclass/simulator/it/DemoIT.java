package afterclass.simulator.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.simulator.demo.Demo;
import afterclass.simulator.scenario.ScenarioReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer runs it, with another seed than the one that everybody looks at. */
class DemoIT {

  @Test
  void endsWithARightLedger(@TempDir Path directory) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    boolean right =
        new Demo(ScenarioReader.named("demo").withSeed(4711), directory, 0, false, out).run();
    String told = bytes.toString(UTF_8);
    assertTrue(right, told);
    assertTrue(told.contains("Auditor: the ledger is right ("), told);
    assertTrue(told.contains("2026-09-23  夏季 (summer)"), told);
    assertTrue(told.contains("2026-11-23  春秋冬季 (winter)"), told);
    assertTrue(told.contains("六.1"), told);
  }
}
