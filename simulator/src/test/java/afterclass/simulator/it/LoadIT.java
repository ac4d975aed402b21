package afterclass.simulator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.simulator.load.LoadPlan;
import afterclass.simulator.load.LoadResult;
import afterclass.simulator.load.LoadStage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of a small load run: every punch is acknowledged and stored once, every latency measured.
 */
class LoadIT {

  @Test
  void nothingIsLostOrDoubled(@TempDir Path directory) throws Exception {
    LoadResult result =
        LoadStage.run(
            new LoadPlan(300, 4, Duration.ofSeconds(2)),
            directory,
            Optional.empty(),
            InstantSource.system());
    assertTrue(result.held(), result.told());
    assertEquals(600, result.sent());
    assertEquals(600, result.acknowledged());
    assertEquals(600, result.stored());
    assertEquals(600, result.latencies().getTotalCount());
  }
}
