package afterclass.gateway.web.board;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import afterclass.gateway.web.problem.Problem;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests of the limits of a screen that does not sign in. */
class VisitsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T23:05:10Z"));
  private final Visits visits = new Visits(now::get);

  private void many(String address) {
    IntStream.range(0, Visits.MOST_A_MINUTE).forEach(i -> visits.count(address));
  }

  @Test
  void anAddressIsCountedByTheMinuteAndApartFromOthers() {
    many("10.0.0.1");
    Problem refused = assertThrows(Problem.class, () -> visits.count("10.0.0.1"));
    assertEquals("429 too-many-visits", refused.status().getCode() + " " + refused.code());
    assertDoesNotThrow(() -> visits.count("10.0.0.2"));
    now.set(Instant.parse("2026-11-22T23:06:00Z"));
    assertDoesNotThrow(() -> visits.count("10.0.0.1"));
  }

  @Test
  void countlessAddressesShareOneCount() {
    IntStream.range(0, 1_000).forEach(i -> visits.count("10.0." + i / 250 + "." + i % 250));
    IntStream.range(0, Visits.MOST_A_MINUTE).forEach(i -> visits.count("10.9.9." + i));
    assertThrows(Problem.class, () -> visits.count("10.8.8.8"));
    assertDoesNotThrow(() -> visits.count("10.0.0.1"));
  }

  @Test
  void streamsAreBoundedUntilOneEnds() {
    IntStream.range(0, Visits.MOST_STREAMS).forEach(i -> visits.open());
    Problem refused = assertThrows(Problem.class, () -> visits.room("10.0.0.2"));
    assertEquals("too-many-screens", refused.code());
    visits.close();
    assertDoesNotThrow(() -> visits.room("10.0.0.2"));
  }
}
