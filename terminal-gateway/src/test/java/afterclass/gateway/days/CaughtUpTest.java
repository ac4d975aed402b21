package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a caller that must not wait judges a few waiting days, and learns if days are left.
 */
class CaughtUpTest {

  @Test
  void leavesDaysToALaterTurnWhenItsTimeIsOver(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon", "club")) {
      school.settle();
      school.signed(School.MONDAY, "T1");
      school.now.set(School.at("2026-11-24T00:00:00"));
      DayKeeper keeper = school.bean(DayKeeper.class);
      assertFalse(keeper.caughtUp(Duration.ofSeconds(-1)));
      List<String> before = school.standing();
      assertTrue(keeper.caughtUp(Duration.ofSeconds(30)));
      List<String> after = school.standing();
      assertFalse(after.equals(before), after.toString());
      assertTrue(keeper.caughtUp(Duration.ofSeconds(30)));
      assertEquals(after, school.standing());
    }
  }
}
