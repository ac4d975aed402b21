package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tests with recorded conversations of another panel and reader: with the same nonces, this panel
 * sends the same bytes.
 */
class RecordedSessionTest {
  private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");

  private final Deque<Bytes> nonces = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private long nanos;
  private @Nullable OsdpMaster master;

  /** A line of a session. */
  private record Line(boolean panel, String frame, String fault) {

    /** Returns whether the line reports a reading, in clear or encrypted. */
    boolean reading() {
      Packet packet = Packet.of(Bytes.ofHex(frame));
      return packet.reply() && !fault.equals("DROPPED") && Readings.isReading(packet.id());
    }
  }

  private static List<String> own(String name) {
    return Frames.resource("/frames/osdp/session_" + name + ".txt");
  }

  private static List<Line> lines(List<String> text) {
    List<Line> lines = new ArrayList<>();
    for (String each : text) {
      int at = Math.max(each.indexOf("CP->PD"), each.indexOf("PD->CP"));
      if (!each.startsWith("#") && at >= 0) {
        StringTokenizer part = new StringTokenizer(each.substring(at), " #");
        boolean panel = part.nextToken().equals("CP->PD");
        lines.add(new Line(panel, part.nextToken(), part.hasMoreTokens() ? part.nextToken() : ""));
      }
    }
    assertTrue(lines.size() > 15, "read " + lines.size());
    return lines;
  }

  @Test
  void inClear() {
    assertTrue(playInClear(own("plain_crc")) > 0);
  }

  static int playInClear(List<String> text) {
    return new RecordedSessionTest()
        .start(null, false)
        .replay(lines(text), "7BB26E", "04A1B2C3", "04A1B2C3D4E5F6", "staff/1234");
  }

  @Test
  void withFaults() {
    assertTrue(playWithFaults(own("faults_plain")) > 0);
  }

  static int playWithFaults(List<String> text) {
    return new RecordedSessionTest()
        .start(null, false)
        .replay(lines(text), "04A1B2C3", "04A1B2C5", "04A1B2C6", "04A1B2C7", "04A1B2C4");
  }

  @Test
  void inASecureChannelAfterItsKeyWasSet() {
    assertTrue(playWithANewKey(own("sc_install_keyset")) > 0);
  }

  static int playWithANewKey(List<String> text) {
    RecordedSessionTest session = new RecordedSessionTest();
    String key = "000102030405060708090a0b0c0d0e0f";
    Stream.of("7b71084bb4ba49b1", "7b71084bb4ba49b1", key, "f47a357539dc3f15")
        .map(Bytes::ofHex)
        .forEach(session.nonces::add);
    int frames =
        session
            .start(key, true)
            .replay(lines(text), "7BB26E", "04A1B2C3", "04A1B2C3D4E5F6", "staff/1234");
    assertEquals(List.of(key), session.keys);
    assertEquals(0, session.nonces.size());
    return frames;
  }

  private RecordedSessionTest start(@Nullable String key, boolean window) {
    Station station =
        new Station("hall", "5", ZoneOffset.UTC, key == null ? null : new Secret(Bytes.ofHex(key)));
    master =
        new OsdpMaster(
            List.of(station),
            count -> nonces.removeFirst(),
            new LineProperties(9600, name -> window ? DAY.plusSeconds(600) : null),
            new NoSigns());
    perform(master().opened(now()));
    return this;
  }

  private OsdpMaster master() {
    return Objects.requireNonNull(master);
  }

  private Tick now() {
    return new Tick(nanos, DAY.plusNanos(nanos));
  }

  /** Plays the lines and returns the number of frames. */
  private int replay(List<Line> lines, String... expected) {
    SessionCommands commands = new SessionCommands(lines.stream().map(Line::frame).toList());
    String last = "";
    for (Line line : lines) {
      if (line.panel()) {
        if (!line.frame().equals(last)) {
          commands.before(line.frame()).ifPresent(c -> master().reader(5).tell(List.of(c), now()));
        }
        assertEquals(line.frame(), nextSent(), "the panel's frame");
        last = line.frame();
      } else if (line.fault().equals("CORRUPTED")) {
        byte[] bytes = Bytes.ofHex(line.frame()).toArray();
        bytes[bytes.length - 3] ^= 0x55;
        receive(Bytes.copyOf(bytes));
        assertEquals(last, nextSent(), "the same frame again after a corrupted reply");
        receive(Bytes.ofHex(line.frame()));
      } else if (line.fault().isEmpty()) {
        receive(Bytes.ofHex(line.frame()));
      }
    }
    int readings = (int) lines.stream().filter(Line::reading).count();
    assertEquals(List.of(expected).subList(0, Math.min(readings, expected.length)), read);
    return lines.size();
  }

  private void receive(Bytes bytes) {
    nanos += Duration.ofMillis(5).toNanos();
    perform(master().received(bytes, now()));
  }

  private String nextSent() {
    for (int i = 0; sent.isEmpty() && i < 100; i++) {
      nanos = Math.max(nanos, master().nextDue());
      perform(master().due(now()));
    }
    return sent.remove(0);
  }

  private void perform(List<LineAction> actions) {
    for (LineAction action : actions) {
      if (action instanceof LineAction.Send send) {
        sent.add(send.bytes().hex());
      } else if (action instanceof LineAction.NewKey key) {
        keys.add(key.key().bytes().hex());
        perform(master().stored(key.token(), now()));
      } else if (action instanceof LineAction.Message said
          && said.meaning() instanceof Decoded.Punches punches) {
        punches.punches().forEach(punch -> read.add(punch.credential()));
        perform(master().stored(said.token(), now()));
      }
    }
  }
}
