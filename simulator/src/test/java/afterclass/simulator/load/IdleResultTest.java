package afterclass.simulator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests that the figures of an idle service exclude its virtual terminals and the virtual machine.
 */
class IdleResultTest {

  @Test
  void theVerdictConcernsTheServiceAloneAndUnknownThreadsCountForIt() {
    IdleResult result =
        new IdleResult(
            12,
            Duration.ofSeconds(60),
            Duration.ofMillis(1500),
            Map.of(
                "session #", Duration.ofMillis(250),
                "MQTT Call: attendance-gateway-#d#a", Duration.ofMillis(40),
                "some library", Duration.ofMillis(10),
                "MQTT Rec: face-door", Duration.ofMillis(30),
                "wires /tmp/afterclass-#/lodge", Duration.ofMillis(200),
                "terminal-gate", Duration.ofMillis(70)));
    assertEquals(
        """
          terminals     12 up, nobody punches
          measured      60.0 s
          service       300 ms, 0.50 % of a core
                           250 ms  session #
                            40 ms  MQTT Call: attendance-gateway-#d#a
                            10 ms  some library
          simulator     300 ms, 0.50 % of a core
          JVM itself    900 ms, 1.50 % of a core
          process       1500 ms, 2.50 % of a core
          verdict       the service: under 1 %
        """,
        result.told());
  }

  @Test
  void onePercentIsTooMuch() {
    Duration hundred = Duration.ofMillis(100);
    IdleResult result =
        new IdleResult(12, Duration.ofSeconds(10), hundred, Map.of("session #", hundred));
    assertEquals(1.0, result.percent());
    assertFalse(result.held());
  }
}
