package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkLogTest {
  private static final Instant START = Instant.parse("2026-11-23T07:00:00Z");
  private static final String RIVAL =
      "another service uses the client id gateway at broker tcp://broker:1883";

  @Test
  void aRivalIsToldAsLongAsItIsHeardOf() {
    LinkLog log = new LinkLog("mqtt", START);
    log.up(START);
    assertEquals(new LinkHealth("mqtt", true, START, "open"), log.health(START));
    Instant seen = START.plusSeconds(60);
    log.doubt(seen, RIVAL);
    Instant again = seen.plusSeconds(100);
    log.down(again, "the connection broke: EOF");
    log.doubt(again, RIVAL);
    log.up(again);
    assertEquals(new LinkHealth("mqtt", false, seen, RIVAL), log.health(again));
    Instant last = again.plus(LinkLog.DOUBTFUL);
    assertEquals(new LinkHealth("mqtt", false, seen, RIVAL), log.health(last.minusNanos(1)));
    assertEquals(new LinkHealth("mqtt", true, again, "open"), log.health(last));
  }
}
