package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineTerms;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever answers, nothing is thrown, and a reader with a key is not believed without it. */
class HostileReaderTest {
  private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final int[] REPLIES = {
    0x40, 0x41, 0x45, 0x46, 0x48, 0x50, 0x50, 0x51, 0x53, 0x53, 0x76, 0x78, 0x79, 0x90
  };

  @Test
  @Tag("fuzz")
  void anyReplyMayComeAtAnyTime() {
    long seed = Fuzz.seed("osdp master");
    Random random = new Random(seed);
    Secret key = new Secret(Bytes.ofHex("000102030405060708090a0b0c0d0e0f"));
    OsdpMaster master =
        new OsdpMaster(
            List.of(
                new Station("keyed", "5", ZoneOffset.UTC, key),
                new Station("clear", "6", ZoneOffset.UTC, null)),
            count -> Bytes.copyOf(new byte[count]),
            new LineTerms(9600, OnboardingWindow.closed()),
            Signs.usual());
    long nanos = 1;
    int said = 0;
    int sqn = 0;
    List<LineAction> actions = master.opened(new Tick(nanos, DAY));
    int rounds = Fuzz.frames();
    for (int i = 0; i < rounds; i++) {
      int address = 5 + random.nextInt(2);
      for (LineAction action : actions) {
        if (action instanceof LineAction.Send send) {
          Packet packet = Packet.of(send.bytes());
          sqn = packet.sqn();
          address = random.nextInt(8) == 0 ? address : packet.address();
        } else if (action instanceof LineAction.Said reading) {
          assertEquals("clear", reading.station(), "seed " + seed + ", round " + i);
          said++;
        }
        assertFalse(action instanceof LineAction.NewKey, "seed " + seed + ", round " + i);
      }
      byte[] frame = reply(address, sqn, random).encode().toArray();
      byte[] bytes = random.nextInt(4) == 0 ? OsdpFramerTest.mutated(frame, random) : frame;
      nanos += Duration.ofMillis(5).toNanos();
      actions = master.received(Bytes.copyOf(bytes), new Tick(nanos, DAY));
      if (actions.stream().noneMatch(LineAction.Send.class::isInstance)) {
        nanos = Math.max(nanos, Math.min(master.nextDue(), nanos + 1_000_000_000L));
        actions = master.due(new Tick(nanos, DAY));
      }
      if (said > 0 && random.nextInt(3) == 0) {
        actions = new ArrayList<>(actions);
        actions.addAll(master.stored(random.nextInt(said) + 1, new Tick(nanos, DAY)));
      }
    }
    assertFalse(said == 0, "some readings in clear were told");
  }

  private static Packet reply(int address, int sqn, Random random) {
    int code = REPLIES[random.nextInt(REPLIES.length)];
    byte[] data = new byte[random.nextInt(random.nextInt(8) == 0 ? 200 : 12)];
    random.nextBytes(data);
    if (code == 0x50 && data.length > 4) {
      data[1] = 0;
      data[2] = (byte) ((data.length - 4) * 8);
      data[3] = 0;
    }
    int type = 0x11 + random.nextInt(9);
    boolean secured = random.nextInt(4) == 0 && (type < 0x15 || data.length >= 4);
    Packet.Block block = secured ? new Packet.Block(type, Bytes.ofHex("01")) : null;
    int said = random.nextInt(6) == 0 ? random.nextInt(4) : sqn;
    return new Packet(address, true, said, random.nextInt(5) > 0, block, code, Bytes.copyOf(data));
  }
}
