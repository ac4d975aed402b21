package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineTerms;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Mutation;
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

  private final OsdpMaster master =
      new OsdpMaster(
          List.of(
              new Station(
                  "keyed",
                  "5",
                  ZoneOffset.UTC,
                  new Secret(Bytes.ofHex("000102030405060708090a0b0c0d0e0f"))),
              new Station("clear", "6", ZoneOffset.UTC, null)),
          count -> Bytes.copyOf(new byte[count]),
          new LineTerms(9600, OnboardingWindow.closed()),
          Signs.usual());

  private long nanos = 1;
  private int said;
  private int sqn;
  private int asked;
  private List<LineAction> actions = master.opened(new Tick(nanos, DAY));

  @Test
  @Tag("fuzz")
  void anyReplyMayComeAtAnyTime() {
    Fuzz.run("osdp master", this::round);
    assertTrue(said > 0, "some readings in clear were told");
  }

  private void round(Random random) {
    byte[] frame = reply(addressed(random), random).encode().toArray();
    byte[] bytes = random.nextInt(4) == 0 ? Mutation.ofFrame(frame, random) : frame;
    nanos += Duration.ofMillis(5).toNanos();
    actions = master.received(Bytes.copyOf(bytes), new Tick(nanos, DAY));
    if (actions.stream().noneMatch(LineAction.Send.class::isInstance)) {
      nanos = Math.max(nanos, master.nextDue());
      actions = master.due(new Tick(nanos, DAY));
    }
    if (said > 0 && random.nextInt(3) == 0) {
      actions = new ArrayList<>(actions);
      actions.addAll(master.stored(random.nextInt(said) + 1, new Tick(nanos, DAY)));
    }
  }

  /** Takes in what the panel did, and says who answers: mostly the one who was asked. */
  private int addressed(Random random) {
    int address = 5 + random.nextInt(2);
    for (LineAction action : actions) {
      if (action instanceof LineAction.Send send) {
        Packet packet = Packet.of(send.bytes());
        sqn = packet.sqn();
        asked = packet.id();
        address = random.nextInt(8) == 0 ? address : packet.address();
      } else if (action instanceof LineAction.Said reading) {
        assertEquals("clear", reading.station());
        said++;
      }
      assertFalse(action instanceof LineAction.NewKey);
    }
    return address;
  }

  private Packet reply(int address, Random random) {
    if (random.nextBoolean()) {
      return fitting(address, random);
    }
    int code = REPLIES[random.nextInt(REPLIES.length)];
    byte[] data = some(random.nextInt(random.nextInt(8) == 0 ? 200 : 12), random);
    int type = 0x11 + random.nextInt(9);
    boolean secured = random.nextInt(4) == 0 && (type < 0x15 || data.length >= 4);
    Packet.Block block = secured ? new Packet.Block(type, Bytes.ofHex("01")) : null;
    int said = random.nextInt(6) == 0 ? random.nextInt(4) : sqn;
    return new Packet(address, true, said, random.nextInt(5) > 0, block, code, Bytes.copyOf(data));
  }

  /** What a reader would say, so that the conversation gets somewhere. */
  private Packet fitting(int address, Random random) {
    return switch (asked) {
      case 0x61 -> inClear(address, 0x45, some(12, random));
      case 0x62 -> inClear(address, 0x46, some(3 * random.nextInt(20), random));
      case Command.POLL -> inClear(address, 0x50, card(random));
      default -> inClear(address, 0x40, new byte[0]);
    };
  }

  private Packet inClear(int address, int code, byte[] data) {
    return new Packet(address, true, sqn, true, null, code, Bytes.copyOf(data));
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
