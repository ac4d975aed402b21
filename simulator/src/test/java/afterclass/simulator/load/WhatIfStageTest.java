package afterclass.simulator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a measurement covers a month of all staff, and that a slow run fails. */
class WhatIfStageTest {

  @Test
  void judgesEveryDayOfAMonthAndSaysWhichRunWasTooSlow(@TempDir Path folder) throws IOException {
    WhatIfResult result = WhatIfStage.run(4, 2, folder);
    assertEquals(4 * 22, result.whatIf().days());
    assertEquals(2, result.runs().size());
    assertTrue(result.whatIf().decisions() > 0, result.told());
    assertTrue(
        result.whatIf().after().hours().earned() > result.whatIf().before().hours().earned(),
        result.told());
    Duration quick = Duration.ofMillis(999);
    WhatIfResult held = new WhatIfResult(4, result.whatIf(), List.of(quick, quick));
    assertTrue(held.held());
    WhatIfResult slow = new WhatIfResult(4, result.whatIf(), List.of(quick, Duration.ofSeconds(1)));
    assertEquals(false, slow.held());
    assertTrue(slow.told().contains("NOT under 1000 ms"), slow.told());
  }
}
