package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import afterclass.gateway.protocol.esphome.EspHome;
import afterclass.gateway.protocol.esprfid.EspRfid;
import afterclass.gateway.protocol.face.Face;
import afterclass.gateway.protocol.tasmota.Tasmota;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What vendors' and makers' payloads mean, to the field; and that none of them does harm. */
class PayloadTableTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_LEFT = 16_384;

  /** A payload and what it means. */
  private record Line(MessageProtocol protocol, String topic, Bytes bytes, String meaning) {
    byte[] payload() {
      return bytes.toArray();
    }

    Decoded decode(byte[] said) {
      byte[] left = protocol.strip(topic, said);
      TopicMessage message = new TopicMessage(topic, Bytes.copyOf(left), said.length);
      List<Sender> senders = protocol.senders(message);
      String address = senders.get(senders.size() - 1).terminal();
      String own = protocol instanceof EspHome ? "gate-1/tag" : address;
      Decoded decoded = protocol.decode(message, new Station("t", own, ZONE, null));
      assertNotNull(protocol.acknowledgement(message, decoded));
      assertNotNull(protocol.answer(message));
      return decoded;
    }
  }

  private static List<Line> lines() throws IOException {
    List<Line> all = new ArrayList<>();
    for (MessageProtocol protocol :
        List.of(new Face(), new EspRfid(), new Tasmota(), new EspHome())) {
      String name = "/frames/" + protocol.name() + "/payloads.tsv";
      try (InputStream in =
          Objects.requireNonNull(PayloadTableTest.class.getResourceAsStream(name))) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .forEach(part -> all.add(new Line(protocol, part[0], Bytes.ofUtf8(part[1]), part[2])));
      }
    }
    return all;
  }

  /** The same payloads as others wrote them down, where they are at hand. */
  private static List<Line> further() throws IOException {
    if (Vectors.folder().isEmpty()) {
      return List.of();
    }
    List<Line> all = new ArrayList<>();
    String file = "face/real_Rec_allow.json";
    further(
        all,
        new Face(),
        "mqtt/face/1026700/Rec",
        List.of(file),
        "punch user/3 2026-04-10T02:00:07Z 2");
    further(
        all,
        new Face(),
        "mqtt/face/basic",
        List.of("face/real_basic_Online.json"),
        "status online - anew");
    further(
        all,
        new Face(),
        "mqtt/face/basic",
        List.of("face/pub_basic_Offline_will.json"),
        "status offline -");
    further(
        all,
        new Face(),
        "mqtt/face/heartbeat",
        List.of("face/real_heartbeat.json"),
        "status online -");
    further(
        all,
        new Face(),
        "mqtt/face/1306612/Ack",
        List.of(
            "face/spec_up_PushAckAck.json",
            "face/spec_up_EditPersonAck.json",
            "face/spec_up_EditPersonsNewAck_partial.json"),
        "not-for-us");
    String rfid = "esp-rfid/";
    further(
        all,
        new EspRfid(),
        "esp-rfid",
        List.of(rfid + "stable_access.json"),
        "punch F9C2F720 2018-10-23T10:28:46Z -");
    further(
        all,
        new EspRfid(),
        "esp-rfid/send",
        List.of(rfid + "dev_access_known.json"),
        "punch 04A1B2C3 2020-11-21T20:42:55Z -");
    further(
        all,
        new EspRfid(),
        "esp-rfid/send",
        List.of(rfid + "dev_access_unknown.json"),
        "punch 0A004D76 2020-11-21T20:42:55Z -");
    further(
        all,
        new EspRfid(),
        "esp-rfid/send",
        List.of(rfid + "dev_event_unknown_tag.json"),
        "not-for-us");
    further(
        all,
        new EspRfid(),
        "esp-rfid/send",
        List.of(rfid + "dev_boot.json"),
        "status online - anew");
    further(
        all,
        new EspRfid(),
        "esp-rfid/send",
        List.of(rfid + "dev_heartbeat.json"),
        "status online -");
    further(
        all,
        new Tasmota(),
        "tele/hall/SENSOR",
        List.of("tasmota/sensor_rdm6300.json"),
        "punch 008EC793 2020-09-28T09:02:10Z -");
    further(
        all,
        new Tasmota(),
        "tele/hall/SENSOR",
        List.of("tasmota/sensor_pn532.json", "tasmota/sensor_rc522.json"),
        "punch E9F35959 2020-09-28T09:02:10Z -");
    further(
        all,
        new EspHome(),
        "gate-1/tag",
        List.of("esphome/tag_payload_pn532.txt"),
        "punch 74-10-37-94 - -");
    return all;
  }

  private static void further(
      List<Line> all, MessageProtocol protocol, String topic, List<String> files, String meaning)
      throws IOException {
    for (String file : files) {
      Bytes payload = Vectors.bytes("mqtt/" + file).orElseThrow();
      all.add(new Line(protocol, topic, payload, meaning));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPayloadMeansWhatIsStated() throws IOException {
    return Stream.concat(lines().stream(), further().stream())
        .map(
            line ->
                dynamicTest(
                    line.protocol.name() + " " + line.meaning,
                    () -> assertEquals(line.meaning, said(line.decode(line.payload())))));
  }

  @Test
  void cutAnywhereItIsNoPunchOfAnother() throws IOException {
    for (Line line : lines()) {
      if (line.protocol instanceof EspHome || !line.meaning.startsWith("punch")) {
        continue; // a bare number that is cut is another number
      }
      for (int length = 0; length < line.payload().length; length++) {
        String said = said(line.decode(Arrays.copyOf(line.payload(), length)));
        assertTrue(said.startsWith("refused not-json"), said);
      }
    }
  }

  @Test
  void everyBitFlippedDoesNoHarm() throws IOException {
    for (Line line : lines()) {
      for (int bit = 0; bit < line.payload().length * 8; bit++) {
        byte[] flipped = line.payload().clone();
        flipped[bit / 8] = (byte) (flipped[bit / 8] ^ (1 << (bit % 8)));
        assertNotNull(line.decode(flipped));
      }
    }
  }

  @TestFactory
  @Tag("fuzz")
  Stream<DynamicTest> mutationsDoNoHarm() throws IOException {
    Map<String, List<Line>> lines =
        lines().stream().collect(Collectors.groupingBy(line -> line.protocol.name()));
    return lines.entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> mutate(entry.getKey(), entry.getValue())));
  }

  private static void mutate(String name, List<Line> lines) {
    long seed = Fuzz.seed(name);
    Random random = new Random(seed);
    long heap = Fuzz.heap();
    for (int i = 0; i < Fuzz.frames(); i++) {
      Line line = lines.get(random.nextInt(lines.size()));
      byte[] payload = mutated(line.payload(), random);
      try {
        assertTrue(line.protocol.strip(line.topic, payload).length <= limit(line, payload));
        assertNotNull(line.decode(payload));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " " + Bytes.copyOf(payload).hex(), e);
      }
    }
    Fuzz.assertNothingKept(heap);
  }

  private static int limit(Line line, byte[] payload) {
    boolean bounded = line.protocol instanceof Face;
    return bounded ? Math.min(payload.length, MOST_LEFT + 512) : payload.length;
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] payload = Arrays.copyOf(good, random.nextInt(20) == 0 ? good.length * 2 : good.length);
    int changes = payload.length == 0 ? 0 : random.nextInt(6);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(payload.length);
      payload[at] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "{}[]\":,\\019 x".charAt(random.nextInt(13));
      if (random.nextInt(4) == 0) {
        int from = random.nextInt(payload.length);
        int length = Math.min(payload.length - Math.max(at, from), random.nextInt(40));
        System.arraycopy(payload, from, payload, at, length);
      }
    }
    return random.nextInt(6) == 0
        ? Arrays.copyOf(payload, random.nextInt(payload.length + 1))
        : payload;
  }

  private static String said(Decoded decoded) {
    return decoded.fold(
        PayloadTableTest::said,
        status ->
            "status "
                + (status.online() ? "online " : "offline ")
                + orDash(status.lastRecordNo())
                + (status.anew() ? " anew" : ""),
        notForUs -> "not-for-us",
        refused ->
            "refused "
                + refused.reason()
                + " "
                + orDash(refused.recordNo())
                + ": "
                + refused.detail());
  }

  private static String said(Decoded.Punches all) {
    Stream<String> punches =
        all.punches().stream()
            .map(
                p -> "punch " + p.credential() + " " + orDash(p.at()) + " " + orDash(p.recordNo()));
    Stream<String> events =
        all.events().stream()
            .map(
                e ->
                    String.join(
                        " ", "event", e.code(), orDash(e.at()), orDash(e.recordNo()), e.detail()));
    return Stream.concat(punches, events).collect(Collectors.joining("; "));
  }

  private static String orDash(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
