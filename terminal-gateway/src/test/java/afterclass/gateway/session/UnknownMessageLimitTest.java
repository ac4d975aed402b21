package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownMessageLimitTest {
  private static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");

  private final UnknownMessageLimit gate = new UnknownMessageLimit();

  private static UnknownMessageLimit.Content content(String payload) {
    return new UnknownMessageLimit.Content("site/door", payload);
  }

  @Test
  void keepsEachContentOnceAndSoManyInAnHour() {
    assertTrue(gate.take(content("a"), AT));
    assertFalse(gate.take(content("a"), AT));
    for (int i = 1; i < UnknownMessageLimit.MOST; i++) {
      assertTrue(gate.take(content("b" + i), AT));
    }
    assertFalse(gate.take(content("c"), AT));
    assertEquals(Optional.empty(), gate.due(AT.plusSeconds(3_599)));
    assertEquals(
        Optional.of(
            "unknown-message: 2 more since 2026-11-23T00:00:00Z, repeats and others, were counted"
                + " and not kept"),
        gate.due(AT.plus(HourWindow.SPAN)));
    assertTrue(gate.take(content("c"), AT.plusSeconds(3_601)));
    assertEquals(Optional.empty(), gate.rest());
  }
}
