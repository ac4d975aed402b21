package afterclass.gateway.link.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tests that packets which never end do not fill the memory. */
class IncompletePacketsTest {
  private static final int MOST = 1_000;
  private final IncompletePackets all = new IncompletePackets(MOST);

  private EmbeddedChannel connection() {
    IncompletePacketCounter counter = new IncompletePacketCounter(all);
    return new EmbeddedChannel(counter, new MqttDecoder(10_000), counter.behind());
  }

  private static byte[] message(int size) {
    byte[] topic = "t".getBytes(StandardCharsets.UTF_8);
    return RawSender.framed(0x32, RawSender.message(topic, new byte[size]));
  }

  private static void half(EmbeddedChannel channel, int size) {
    byte[] half = Arrays.copyOf(message(5_000), size);
    channel.writeInbound(Unpooled.wrappedBuffer(half));
  }

  @Test
  void whatComesWholeIsNotCounted() {
    EmbeddedChannel one = connection();
    for (int i = 0; i < 10; i++) {
      one.writeInbound(Unpooled.wrappedBuffer(message(900)));
    }
    half(connection(), MOST);
    assertTrue(one.isOpen());
    assertEquals(10, one.inboundMessages().size());
    one.finishAndReleaseAll();
  }

  @Test
  void theOneThatWaitsLongestIsGivenUp() {
    EmbeddedChannel first = connection();
    EmbeddedChannel second = connection();
    half(first, 400);
    half(second, 400);
    EmbeddedChannel third = connection();
    half(third, 400);
    assertFalse(first.isOpen());
    assertTrue(second.isOpen() && third.isOpen());
    assertTrue(second.close().isSuccess());
    half(connection(), 400);
    assertTrue(third.isOpen());
  }

  @Test
  void strangersAreGivenUpBeforeTerminalsAndThenWhoHoldsMost() {
    EmbeddedChannel one = new EmbeddedChannel();
    EmbeddedChannel two = new EmbeddedChannel();
    EmbeddedChannel three = new EmbeddedChannel();
    EmbeddedChannel stranger = new EmbeddedChannel();
    assertNull(all.holds(one, "gate-1", 400));
    assertNull(all.holds(two, "gate-2", 300));
    assertNull(all.holds(stranger, "", 10));
    assertSame(stranger, all.holds(three, "gate-2", 295));
    assertSame(two, all.holds(three, "gate-2", 400));
  }
}
