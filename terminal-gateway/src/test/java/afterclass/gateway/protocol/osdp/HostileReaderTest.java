package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.HostileLine;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests that no answer causes an exception, and that a reader with a key is not trusted without it.
 */
class HostileReaderTest {
  private static final int[] REPLIES = {
    0x40, 0x41, 0x45, 0x46, 0x48, 0x50, 0x50, 0x51, 0x53, 0x53, 0x76, 0x78, 0x79, 0x90
  };

  private int said;

  @Test
  @Tag("fuzz")
  void anyReplyMayComeAtAnyTime() {
    Secret key = new Secret(Bytes.ofHex("000102030405060708090a0b0c0d0e0f"));
    OsdpMaster master =
        new OsdpMaster(
            List.of(
                new Station("keyed", "5", ZoneOffset.UTC, key),
                new Station("clear", "6", ZoneOffset.UTC, null)),
            count -> Bytes.copyOf(new byte[count]),
            new LineProperties(9600, OnboardingWindow.closed()),
            FeedbackSignals.usual());
    HostileLine line = new HostileLine(master, HostileReaderTest::answer, this::watch);
    Fuzz.run("osdp master", line::round);
    assertTrue(said > 0, "some readings in clear were told");
  }

  private void watch(LineAction action) {
    assertFalse(action instanceof LineAction.NewKey);
    if (action instanceof LineAction.Message reading) {
      assertEquals("clear", reading.station());
      said++;
    }
  }

  /** Returns an answer, usually from the reader that was asked. */
  private static Bytes answer(Bytes question, Random random) {
    Packet asked = Packet.of(question);
    int address = random.nextInt(8) == 0 ? 5 + random.nextInt(2) : asked.address();
    Packet answer =
        random.nextBoolean() ? fitting(address, asked, random) : any(address, asked.sqn(), random);
    return answer.encode();
  }

  private static Packet any(int address, int sqn, Random random) {
    int code = REPLIES[random.nextInt(REPLIES.length)];
    byte[] data = some(random.nextInt(random.nextInt(8) == 0 ? 200 : 12), random);
    int type = 0x11 + random.nextInt(9);
    boolean secured = random.nextInt(4) == 0 && (type < 0x15 || data.length >= 4);
    Packet.Block block = secured ? new Packet.Block(type, Bytes.ofHex("01")) : null;
    int said = random.nextInt(6) == 0 ? random.nextInt(4) : sqn;
    return new Packet(address, true, said, random.nextInt(5) > 0, block, code, Bytes.copyOf(data));
  }

  /** Returns a plausible reply, so that the conversation proceeds. */
  private static Packet fitting(int address, Packet asked, Random random) {
    int code = 0x40;
    byte[] data = new byte[0];
    if (asked.id() == 0x61) {
      code = 0x45;
      data = some(12, random);
    } else if (asked.id() == 0x62) {
      code = 0x46;
      data = some(3 * random.nextInt(20), random);
    } else if (asked.id() == Command.POLL) {
      code = 0x50;
      data = card(random);
    }
    return new Packet(address, true, asked.sqn(), true, null, code, Bytes.copyOf(data));
  }

  private static byte[] card(Random random) {
    byte[] card = some(5 + random.nextInt(8), random);
    card[1] = 0;
    card[2] = (byte) ((card.length - 4) * 8);
    card[3] = 0;
    return card;
  }

  private static byte[] some(int count, Random random) {
    byte[] some = new byte[count];
    random.nextBytes(some);
    return some;
  }
}
