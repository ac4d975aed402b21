package afterclass.gateway.protocol.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.BacklogReply;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {
  private static final String RECORD = "mqtt/face/1026700/Rec";
  private static final Station STATION =
      new Station("door", "1026700", ZoneId.of("Asia/Shanghai"), null);
  private static final String PIXELS = "FACEPIXELS".repeat(90);

  private final Face protocol = new Face();

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static TopicMessage message(String topic, String payload) {
    return new TopicMessage(topic, Bytes.ofUtf8(payload));
  }

  private static byte[] withPicture(String pixels) {
    return utf8(
        "{\"operator\":\"RecPush\",\"info\":{\"customId\":\"c1\",\"RecordID\":\"2\","
            + "\"VerifyStatus\":\"1\",\"pic\":\"data:image/jpeg;base64,/9j/"
            + pixels
            + "\",\"time\":\"2026-04-10 10:00:07\"}}");
  }

  private static String stripped(byte[] payload) {
    return new String(new Face().strip(RECORD, payload), StandardCharsets.UTF_8);
  }

  @Test
  void aPictureIsDroppedAndEverythingElseStays() {
    assertEquals(
        "{\"operator\":\"RecPush\",\"info\":{\"customId\":\"c1\",\"RecordID\":\"2\","
            + "\"VerifyStatus\":\"1\",\"pic\":\"(dropped)\",\"time\":\"2026-04-10 10:00:07\"}}",
        stripped(withPicture(PIXELS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"info\":{\"pic\":\"x\",\"a\":1}} | {\"info\":{\"pic\":\"\",\"a\":1}}",
        "{\"SanpPic\":[\"abc\",{\"b\":\"c\"}],\"a\":1} | {\"SanpPic\":[],\"a\":1}",
        "{\"scene\":\"0123456789\"} | {\"scene\":\"(dropped)\"}",
        "{\"x\":\"data:,1234567\"} | {\"x\":\"(dropped)\"}",
        "{\"x\":\"/9j/4AAQSk\"} | {\"x\":\"(dropped)\"}",
        "{\"targetPosInScene\":[346,0]} | {\"targetPosInScene\":[346,0]}",
      })
  void aPictureIsKnownByItsNameOrItsLook(String payload, String left) {
    assertEquals(left, stripped(utf8(payload)));
  }

  @Test
  void whatIsLongIsDroppedWhateverItsName() {
    assertEquals("{\"x\":\"(dropped)\"}", stripped(utf8("{\"x\":\"" + "y".repeat(201) + "\"}")));
    String numbers = "[" + "1,".repeat(999) + "1]";
    assertEquals("{\"x\":[" + "1,".repeat(63) + "1]}", stripped(utf8("{\"x\":" + numbers + "}")));
  }

  @Test
  void otherTopicsAreLeftAlone() {
    byte[] payload = withPicture(PIXELS);
    assertEquals(payload, protocol.strip("attendance/school/gate-1/punch", payload));
  }

  @Test
  void threeMegabytesLeaveAFewHundredBytesAndAPunch() {
    byte[] payload = withPicture("A".repeat(3_000_000));
    byte[] left = protocol.strip(RECORD, payload);
    assertTrue(left.length < 300, "left: " + left.length);
    assertEquals(
        "c1",
        ((Decoded.Punches)
                protocol.decode(
                    new TopicMessage(RECORD, Bytes.copyOf(left), payload.length), STATION))
            .punches()
            .get(0)
            .credential());
  }

  @Test
  void cutOrWithAnyBitFlippedNoPictureIsLeft() {
    byte[] whole = withPicture(PIXELS);
    for (int length = 0; length < whole.length; length++) {
      assertFalse(stripped(Arrays.copyOf(whole, length)).contains("PIXEL"), "cut at " + length);
      String tail = stripped(Arrays.copyOfRange(whole, length, whole.length));
      assertFalse(tail.contains("PIXEL"), "begun at " + length);
    }
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] = (byte) (flipped[bit / 8] ^ (1 << (bit % 8)));
      assertFalse(stripped(flipped).contains("PIXEL"), "bit " + bit);
    }
  }

  @Test
  void aBarePictureIsDroppedWhole() {
    byte[] jpeg = new byte[100_000];
    new Random(7).nextBytes(jpeg);
    jpeg[0] = (byte) 0xFF;
    jpeg[1] = (byte) 0xD8;
    assertEquals("", stripped(jpeg));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"2\" | \"2\" | 2", "490805 | 490805 | 490805"})
  void acknowledgesInTheTypeThatCame(String id, String echoed, String digits) {
    for (String topic : List.of(RECORD, "mqtt/face/1026700/rec/AttendanceRecord")) {
      for (int status : new int[] {1, 2}) {
        TopicMessage message =
            message(
                topic,
                "{\"operator\":\"RecPush\",\"info\":{\"customId\":\"c1\",\"RecordID\":"
                    + id
                    + ",\"VerifyStatus\":"
                    + status
                    + ",\"time\":\"2026-04-10 10:00:07\"}}");
        assertEquals(
            List.of(
                message(
                    "mqtt/face/1026700",
                    "{\"operator\":\"PushAck\",\"messageId\":\"stored-"
                        + digits
                        + "\",\"info\":{\"PushAckType\":2,\"SnapOrRecordID\":"
                        + echoed
                        + "}}")),
            protocol.acknowledgement(message, protocol.decode(message, STATION)));
      }
    }
  }

  @Test
  void answersOnlineAndNoHeartbeat() {
    TopicMessage online =
        message(
            "mqtt/face/basic",
            "{\"operator\":\"Online\",\"messageId\":\"m1\",\"info\":{\"facesluiceId\":\"1026700\"}}");
    assertEquals(List.of(Sender.at("1026700")), protocol.senders(online));
    assertEquals(
        List.of(
            message(
                "mqtt/face/1026700",
                "{\"messageId\":\"m1\",\"operator\":\"Online-Ack\","
                    + "\"info\":{\"facesluiceId\":\"1026700\",\"result\":\"ok\"}}")),
        protocol.acknowledgement(online, Decoded.Status.up()));
    TopicMessage beat =
        message(
            "mqtt/face/heartbeat",
            "{\"operator\":\"HeartBeat\",\"info\":{\"facesluiceId\":\"1026700\"}}");
    assertEquals(List.of(), protocol.acknowledgement(beat, new Decoded.Status(true, null)));
  }

  @Test
  void asksForASpanInTheTerminalsOwnTime() {
    assertEquals(
        Optional.of(
            message(
                "mqtt/face/1026700",
                "{\"operator\":\"ManualPushRecords\",\"messageId\":\"t1\",\"info\":{"
                    + "\"facesluiceId\":\"1026700\",\"TimeS\":\"2026-04-10T10:00:07\","
                    + "\"TimeE\":\"2026-04-10T11:00:00\"}}")),
        protocol.askAgain(
            STATION,
            Instant.parse("2026-04-10T02:00:07.5Z"),
            Instant.parse("2026-04-10T03:00:00Z"),
            "t1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\":\"200\",\"info\":{} | true | 12",
        "\"code\":200,\"info\":{\"result\":\"ok\"} | true | 12",
        "\"code\":\"467\",\"info\":{} | true | 0",
        "\"info\":{\"result\":\"ok\"} | true | 12",
        "\"code\":\"410\",\"info\":{\"result\":\"fail\"} | false | 12",
        "\"info\":{\"result\":\"fail\"} | false | 12",
      })
  void readsTheAnswer(String rest, boolean willing, long settle) {
    String said = "{\"operator\":\"ManualPushRecords-Ack\",\"messageId\":\"t1\"," + rest + "}";
    assertEquals(
        Optional.of(new BacklogReply("t1", willing, Duration.ofSeconds(settle))),
        protocol.answer(message("mqtt/face/1026700/Ack", said)));
    assertEquals(Optional.empty(), protocol.answer(message("mqtt/face/basic", said)));
  }

  @Test
  void knowsItsTopics() {
    assertEquals(
        List.of(
            "mqtt/face/basic",
            "mqtt/face/heartbeat",
            "mqtt/face/+/Rec",
            "mqtt/face/+/rec/AttendanceRecord",
            "mqtt/face/+/Ack"),
        protocol.topicFilters(Set.of("school"), Set.of("1026700")));
    assertEquals(List.of(Sender.at("1026700")), protocol.senders(message(RECORD, "")));
    assertEquals(List.of(Sender.at("(no id)")), protocol.senders(message("mqtt/face/basic", "x")));
    for (String other : List.of("mqtt/face/1026700", "mqtt/face/1026700/Snap", "x", "")) {
      assertEquals(List.of(), protocol.senders(message(other, "")), other);
    }
  }
}
