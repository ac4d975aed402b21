package afterclass.simulator.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the faults of a large file are found, and that a misread file fails the run. */
class FilesStageTest {
  private static final long SEED = 20_261_128L;

  @Test
  void theTenFaultsAreNamedAndTheRestIsRight(@TempDir Path folder) throws IOException {
    FilesResult result = FilesStage.run(SEED, folder);
    assertEquals(10, result.wrong().size());
    assertEquals(result.wrong(), result.named());
    assertEquals(2_000, result.rows());
    assertEquals(1_990, result.taken());
    assertEquals(20_000, result.lines());
    assertEquals(0, result.changed());
    assertEquals(0, result.differing());
    assertTrue(Files.size(folder.resolve("exported-by-person.xlsx")) > 10_000);
    assertTrue(Files.size(folder.resolve("exported-by-post.xlsx")) > 10_000);
  }

  @Test
  void equalSeedsGiveEqualFiles() {
    assertEquals(new OfficeFiles(SEED).roster(), new OfficeFiles(SEED).roster());
    assertEquals(new OfficeFiles(SEED).staff(), new OfficeFiles(SEED).staff());
  }

  @Test
  void aSlowOrWrongRunDoesNotHold() {
    assertEquals(true, result(Duration.ofSeconds(3), 1, 0).held());
    assertEquals(false, result(Duration.ofMillis(3_001), 1, 0).held());
    assertEquals(false, result(Duration.ofSeconds(3), 2, 0).held());
    assertEquals(false, result(Duration.ofSeconds(3), 1, 1).held());
    assertTrue(
        result(Duration.ofSeconds(3), 2, 0).told().contains("NOT NAMED     wrong are {7=星期}"));
  }

  private static FilesResult result(Duration read, int named, int differing) {
    TreeMap<Long, String> wrong = new TreeMap<>(Map.of(7L, "星期"));
    TreeMap<Long, String> found = new TreeMap<>(wrong);
    if (named > 1) {
      found.put(8L, "服务时段");
    }
    Duration brief = Duration.ofMillis(10);
    return new FilesResult(10, 9, wrong, found, read, brief, 5, brief, brief, 0, differing);
  }
}
