package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepQuotaTest {
  private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void messagesAndBytesAreBothBounded() {
    KeepQuota quota = new KeepQuota(3, 100);
    assertTrue(quota.take(60, EIGHT));
    assertFalse(quota.take(41, EIGHT.plusSeconds(1)));
    assertTrue(quota.take(40, EIGHT.plusSeconds(2)));
    assertTrue(quota.take(0, EIGHT.plusSeconds(3)));
    assertFalse(quota.take(0, EIGHT.plusSeconds(4)));
    assertEquals(Optional.empty(), quota.due(EIGHT.plusSeconds(3600)));
    assertEquals(
        Optional.of(new KeepQuota.LeftOut(2, 41, EIGHT.plusSeconds(1))),
        quota.due(EIGHT.plusSeconds(3601)));
    assertEquals(Optional.empty(), quota.due(EIGHT.plusSeconds(9000)));
  }

  @Test
  void theNextHourBeginsAnewAndForgetsNoCount() {
    KeepQuota quota = new KeepQuota(1, 100);
    assertTrue(quota.take(1, EIGHT));
    assertFalse(quota.take(7, EIGHT.plusSeconds(3599)));
    assertTrue(quota.take(1, EIGHT.plusSeconds(3600)));
    assertFalse(quota.take(7, EIGHT.plusSeconds(3601)));
    assertEquals(Optional.of(new KeepQuota.LeftOut(2, 14, EIGHT.plusSeconds(3599))), quota.rest());
  }

  @Test
  void aClockSetBackDoesNotLockTheQuota() {
    KeepQuota quota = new KeepQuota(1, 100);
    assertTrue(quota.take(1, EIGHT));
    assertTrue(quota.take(1, EIGHT.minusSeconds(1)));
  }
}
