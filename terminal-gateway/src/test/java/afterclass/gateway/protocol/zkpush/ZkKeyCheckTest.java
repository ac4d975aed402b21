package afterclass.gateway.protocol.zkpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.CallTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests that a key counts only for the caller that showed it, and that wrong keys are answered with
 * a delay.
 */
class ZkKeyCheckTest {
  private static final String KEY = "4a9594af164f2b9779b59e8554b5df26";
  private static final String BEGIN = "GET /iclock/cdata?options=all";
  private static final String POLL = "GET /iclock/getrequest";
  private static final String SCHOOL = "10.0.0.7";

  private final Calls calls = new Calls("Asia/Shanghai", KEY);

  private String poll(String connection) {
    return Calls.answer(calls.over(connection, SCHOOL, POLL));
  }

  private CallTurn show(String connection, String remote, String key) {
    return calls.over(connection, remote, BEGIN + "&pushcommkey=" + key);
  }

  @Test
  void aKeyHoldsForItsConnectionAndNotForItsAddress() {
    assertEquals(200, show("one", SCHOOL, KEY).answer().status());
    assertEquals("200 OK", poll("one"));
    assertEquals("401 show the key", poll("another of the same address"));
    assertEquals("200 OK", poll("one"));
  }

  /**
   * As in all captures of older firmware, each call closes its connection and only the first shows
   * the key.
   */
  @Test
  void aTerminalThatEndsEachConnectionIsKnownByItsAddressAndName() {
    assertEquals(200, ending("one", SCHOOL, BEGIN + "&pushcommkey=" + KEY));
    assertEquals(200, ending("two", SCHOOL, POLL));
    assertEquals(401, ending("three", "10.0.0.9", POLL));
    assertEquals("401 show the key", poll("one that stays open"));
    calls.pass(Duration.ofMinutes(14));
    assertEquals(200, ending("four", SCHOOL, POLL));
    calls.pass(Duration.ofMinutes(16));
    assertEquals(401, ending("five", SCHOOL, POLL));
  }

  private int ending(String connection, String remote, String request) {
    return calls.ending(connection, remote, request).answer().status();
  }

  @Test
  void aConnectionThatShowsAWrongKeyIsTrustedNoLonger() {
    show("one", SCHOOL, KEY);
    assertEquals(401, show("one", SCHOOL, "x").answer().status());
    assertEquals("401 show the key", poll("one"));
  }

  @Test
  void wrongKeysAreAnsweredLaterAndLater() {
    List<Duration> held = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      held.add(show("guess " + i, SCHOOL, "guess" + i).held());
    }
    assertEquals(
        List.of(0L, 0L, 0L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 8_000L),
        held.stream().map(Duration::toMillis).toList());
  }

  @Test
  void wrongKeysDoNotStopTheTerminalItself() {
    show("one", SCHOOL, KEY);
    for (int i = 0; i < 10; i++) {
      show("guess " + i, SCHOOL, "guess" + i);
    }
    CallTurn again = show("two", SCHOOL, KEY);
    assertEquals(200, again.answer().status());
    assertEquals(Duration.ZERO, again.held());
    assertEquals("200 OK", poll("one"));
  }

  @Test
  void aFloodOfWrongKeysIsNotLookedAtAndConcernsNobodyElse() {
    show("one", SCHOOL, KEY);
    for (int i = 0; i < ZkKeyCheck.AT_ONCE + ZkKeyCheck.MOST_HELD; i++) {
      assertEquals(401, show("guess " + i, "10.0.0.9", "guess" + i).answer().status());
    }
    CallTurn unseen = show("flood", "10.0.0.9", KEY);
    assertEquals(429, unseen.answer().status());
    assertTrue(unseen.pieces().isEmpty(), "nothing is kept of what is not looked at");
    assertEquals("200 OK", poll("one"));
    assertEquals(200, show("new", SCHOOL, KEY).answer().status());
    calls.pass(Duration.ofSeconds(9));
    assertEquals(200, show("flood", "10.0.0.9", KEY).answer().status());
  }
}
