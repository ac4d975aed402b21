package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of which key is given to which reader, and that a reader with a key is never addressed
 * without one.
 */
class OsdpKeyTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";
  private static final int POLL = 0x60;
  private static final int ACK = 0x40;
  private static final int KEYSET = 0x75;
  private static final int CHLNG = 0x76;
  private static final int SCRYPT = 0x77;

  private Instant openUntil = LineWorld.DAY;

  private LineWorld world(String registered, VirtualReader reader) {
    return new LineWorld(
        1,
        List.of(LineWorld.station("hall", 1, registered)),
        List.of(reader),
        station -> openUntil);
  }

  private static List<LineWorld.Sent> said(LineWorld world, int code) {
    return world.sent.stream().filter(each -> each.code() == code).toList();
  }

  private void open(LineWorld world, int seconds) {
    openUntil = LineWorld.DAY.plusNanos(world.nanos()).plusSeconds(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", KEY})
  void theFactoryKeyIsNotSaidWhileTheWindowIsClosed(String registered) {
    VirtualReader reader = new VirtualReader(1, "", 7);
    LineWorld world = world(registered, reader);
    world.run(60_000);
    for (LineWorld.Sent each : said(world, CHLNG)) {
      assertEquals(1, each.frame().block()[2], "its own key");
    }
    assertEquals(registered.isEmpty(), said(world, CHLNG).isEmpty());
    assertEquals(List.of(), said(world, KEYSET));
    assertEquals("", reader.key());
  }

  @Test
  void aNewKeyIsSaidInTheFactoryChannelOnlyAndTheHandshakeWithItFollowsAtOnce() {
    VirtualReader reader = new VirtualReader(1, "", 7);
    LineWorld world = world("", reader);
    open(world, 600);
    world.run(2000);
    List<LineWorld.Sent> sent = world.sent.subList(2, 8);
    assertEquals(
        List.of(CHLNG, SCRYPT, KEYSET, CHLNG, SCRYPT, POLL),
        sent.stream().map(LineWorld.Sent::code).toList());
    assertEquals(0, sent.get(0).frame().block()[2]);
    assertEquals(0x17, sent.get(2).frame().blockType(), "encrypted");
    assertEquals(1, sent.get(3).frame().block()[2]);
    assertEquals(0x15, sent.get(5).frame().blockType());
    assertFalse(reader.key().isEmpty());
    assertTrue(world.sent.stream().noneMatch(each -> each.hex().contains(reader.key())));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKeySetThatIsLostIsSaidAgainWithTheSameBytes(boolean command) {
    VirtualReader reader = new VirtualReader(1, "", 7);
    LineWorld world = world("", reader);
    open(world, 600);
    while (said(world, KEYSET).isEmpty()) {
      if (command) {
        world.lost.add(KEYSET);
      }
      world.run(1);
    }
    if (!command) {
      world.lost.add(ACK);
    }
    reader.card("04a1b2c3");
    world.run(3000);
    List<LineWorld.Sent> said = said(world, KEYSET);
    assertEquals(2, said.size());
    assertEquals(said.get(0).hex(), said.get(1).hex());
    assertEquals(List.of(reader.key()), world.keys);
    assertEquals(List.of("hall " + LineWorld.undated("04A1B2C3")), world.told);
  }

  @Test
  void aWindowThatClosesBeforeTheKeyIsWrittenDownEndsItTillTheNextOne() {
    VirtualReader reader = new VirtualReader(1, "", 7);
    LineWorld world = world("", reader);
    world.storeMillis = 3000;
    open(world, 2);
    reader.card("04a1b2c3");
    world.run(60_000);
    assertEquals(List.of(), said(world, KEYSET));
    assertEquals("", reader.key());
    assertEquals(List.of(), world.told, "a key is written down: not in clear any more");
    open(world, 60);
    world.run(30_000);
    assertEquals(List.of(reader.key()), world.keys, "the one that is written down");
    assertEquals(List.of("hall " + LineWorld.undated("04A1B2C3")), world.told);
  }

  @Test
  void aReaderThatForgotItsKeyIsNotBelievedTillItIsLetInAnew() {
    VirtualReader reader = new VirtualReader(1, KEY, 7);
    LineWorld world = world(KEY, reader);
    world.run(1000);
    reader.factoryReset();
    reader.card("04a1b2c3");
    world.run(60_000);
    assertEquals(List.of(), world.told);
    assertTrue(world.news.contains("silent hall: it does not prove that it knows its key"));
    open(world, 60);
    world.run(30_000);
    assertEquals(List.of("hall " + LineWorld.undated("04A1B2C3")), world.told);
    assertEquals(List.of(reader.key()), world.keys);
    assertNotEquals(KEY, reader.key());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplyThatIsNotProvenIsNotBelievedInAChannel(boolean clear) {
    VirtualReader reader = new VirtualReader(1, KEY, 7);
    LineWorld world = world(KEY, reader);
    world.run(1000);
    int from = world.sent.size();
    byte[] block = clear ? new byte[0] : new byte[] {2, 0x16};
    byte[] card = HexFormat.of().parseHex("0000200004a1b2c3" + (clear ? "" : "01020304"));
    world.forged =
        reply -> {
          OsdpFrame last = world.sent.get(world.sent.size() - 1).frame();
          return last.code() == POLL ? last.reply(block, 0x50, card).write() : reply;
        };
    world.run(30_000);
    assertEquals(List.of(), world.told);
    for (LineWorld.Sent each : world.sentTo(1, from)) {
      assertTrue(each.code() != POLL || each.frame().blockType() == 0x15, each.hex());
    }
    world.forged = reply -> reply;
    world.run(20_000);
    reader.card("04a1b2c4");
    world.run(500);
    assertEquals(List.of("hall 04A1B2C4"), world.told);
  }
}
