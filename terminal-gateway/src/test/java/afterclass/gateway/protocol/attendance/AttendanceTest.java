package afterclass.gateway.protocol.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttendanceTest {
  private static final String PUNCH = "attendance/school/gate-1/punch";
  private static final String STATUS = "attendance/school/gate-1/status";
  private static final String AT_EXPECTED =
      ", expected a time with its offset, such as 2026-11-23T07:05:33+08:00";
  private static final String CARD_EXPECTED = ", expected a string of 1 to 64 characters";
  private static final String SEQ_EXPECTED = ", expected a whole number from 1";

  private static final Station STATION = new Station("gate-1", "gate-1", ZoneOffset.UTC, null);

  private final Attendance protocol = new Attendance();

  private List<Sender> senders(String topic) {
    return protocol.senders(new TopicMessage(topic, Bytes.empty()));
  }

  private Decoded decode(String topic, String payload) {
    return protocol.decode(new TopicMessage(topic, Bytes.ofUtf8(payload)), STATION);
  }

  private static Decoded punch(String card, String at, String seq) {
    return new Decoded.Punches(List.of(new ReadPunch(card, Instant.parse(at), seq)));
  }

  @Test
  void readsAPunch() {
    assertEquals(
        punch("0012345678", "2026-11-22T23:05:33Z", "17"),
        decode(
            PUNCH,
            "{\"seq\":17,\"credential\":\"0012345678\",\"at\":\"2026-11-23T07:05:33+08:00\"}"));
  }

  @Test
  void fieldsInAnyOrderAndUnknownFieldsAreTolerated() {
    assertEquals(
        punch("卡 7", "2026-11-22T23:05:33.250Z", "1"),
        decode(
            PUNCH,
            " {\"at\":\"2026-11-22T23:05:33.250Z\",\"firmware\":{\"v\":[1,2]},\"seq\":1,"
                + "\"credential\":\"卡 7\",\"photo\":null}\n"));
  }

  @Test
  void aClockThatIsFarOffIsStillAPunch() {
    assertEquals(
        punch("1", "1970-01-01T00:00:00Z", "9"),
        decode(PUNCH, "{\"seq\":9,\"credential\":\"1\",\"at\":\"1970-01-01T08:00:00+08:00\"}"));
  }

  static Stream<Arguments> refused() {
    String at = "\"at\":\"2026-11-23T07:05:33+08:00\"";
    String card = "\"credential\":\"1\"";
    return Stream.of(
        refusal(
            "{" + card + "," + at + "}",
            "missing-field",
            "field \"seq\" is missing" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":5," + at + "}",
            "missing-field",
            "field \"credential\" is missing" + CARD_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5," + card + "}",
            "missing-field",
            "field \"at\" is missing" + AT_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":\"5\"," + card + "," + at + "}",
            "wrong-type",
            "field \"seq\" is a string" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":5.0," + card + "," + at + "}",
            "wrong-type",
            "field \"seq\" is a number with a fraction or exponent" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":null," + card + "," + at + "}",
            "wrong-type",
            "field \"seq\" is null" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":true," + card + "," + at + "}",
            "wrong-type",
            "field \"seq\" is a boolean" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":5,\"credential\":12345678," + at + "}",
            "wrong-type",
            "field \"credential\" is a number" + CARD_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5,\"credential\":[\"1\"]," + at + "}",
            "wrong-type",
            "field \"credential\" is an array" + CARD_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5," + card + ",\"at\":1763852733}",
            "wrong-type",
            "field \"at\" is a number" + AT_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5," + card + ",\"at\":{}}",
            "wrong-type",
            "field \"at\" is an object" + AT_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":0," + card + "," + at + "}",
            "bad-seq",
            "field \"seq\" is 0" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":-1," + card + "," + at + "}",
            "bad-seq",
            "field \"seq\" is -1" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":9223372036854775808," + card + "," + at + "}",
            "bad-seq",
            "field \"seq\" is 9223372036854775808" + SEQ_EXPECTED,
            null),
        refusal(
            "{\"seq\":5,\"credential\":\" \\t\"," + at + "}",
            "bad-credential",
            "field \"credential\" is blank" + CARD_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5,\"credential\":\"" + "9".repeat(65) + "\"," + at + "}",
            "bad-credential",
            "field \"credential\" has 65 characters" + CARD_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5,\"credential\":\"1\\u0000\"," + at + "}",
            "bad-credential",
            "field \"credential\" holds a control character or half a character" + CARD_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5,\"credential\":\"\\ud83d\"," + at + "}",
            "bad-credential",
            "field \"credential\" holds a control character or half a character" + CARD_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5," + card + ",\"at\":\"2026-11-23T07:05:33\"}",
            "bad-time",
            "field \"at\" is \"2026-11-23T07:05:33\"" + AT_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5," + card + ",\"at\":\"2026-02-30T07:05:33+08:00\"}",
            "bad-time",
            "field \"at\" is \"2026-02-30T07:05:33+08:00\"" + AT_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5," + card + ",\"at\":\"2026-11-23 07:05:33+08:00\"}",
            "bad-time",
            "field \"at\" is \"2026-11-23 07:05:33+08:00\"" + AT_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5," + card + ",\"at\":\"+999999999-01-01T00:00:00Z\"}",
            "bad-time",
            "field \"at\" is \"+999999999-01-01T00:00:00Z\"" + AT_EXPECTED,
            "5"),
        refusal(
            "{\"seq\":5,\"seq\":6," + card + "," + at + "}",
            "duplicate-key",
            "Duplicate field 'seq' at line 1, column 15",
            null),
        refusal("[1]", "not-an-object", "found an array, expected an object", null),
        refusal("null", "not-an-object", "found null, expected an object", null),
        refusal("17", "not-an-object", "found a number, expected an object", null),
        refusal("", "not-json", "the payload is empty, expected an object", null),
        refusal("  \n", "not-json", "the payload is empty, expected an object", null));
  }

  private static Arguments refusal(
      String payload, String reason, String detail, @Nullable String no) {
    return Arguments.of(payload, new Decoded.Refused(reason, detail, no));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void saysExactlyWhatIsWrong(String payload, Decoded expected) {
    assertEquals(expected, decode(PUNCH, payload));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"seq\":17,\"cred",
        "{\"seq\":17} trailing",
        "{\"seq\":17}{\"seq\":18}",
        "{seq:17}",
        "hello",
        "{\"seq\":NaN}"
      })
  void whatIsNoJsonIsCalledSo(String payload) {
    assertEquals("not-json", reason(decode(PUNCH, payload)));
  }

  @Test
  void deepNestingIsRefusedWithoutHarm() {
    assertEquals("not-json", reason(decode(PUNCH, "[".repeat(4000))));
    assertEquals("not-json", reason(decode(PUNCH, "{\"a\":".repeat(800))));
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    Bytes gb18030 = Bytes.ofHex("7b22d6d022");
    assertEquals(
        new Decoded.Refused("not-utf8", "the payload is not UTF-8"),
        protocol.decode(new TopicMessage(PUNCH, gb18030), STATION));
    byte[] utf16 =
        "{\"seq\":5,\"credential\":\"1\",\"at\":\"2026-11-23T07:05:33+08:00\"}"
            .getBytes(StandardCharsets.UTF_16);
    assertEquals(
        "not-utf8", reason(protocol.decode(new TopicMessage(PUNCH, Bytes.copyOf(utf16)), STATION)));
  }

  @Test
  void aMegabyteOfJunkIsRefusedUnread() {
    Bytes start = Bytes.copyOf(new byte[65_536]);
    assertEquals(
        new Decoded.Refused("too-long", "1048576 bytes, expected at most 4096"),
        protocol.decode(new TopicMessage(PUNCH, start, 1_048_576), STATION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"state\":\"online\",\"lastSeq\":17} | true | 17",
        "{\"state\":\"online\",\"lastSeq\":0,\"ip\":\"10.0.0.7\"} | true | 0",
        "{\"state\":\"offline\"} | false |",
      })
  void readsAStatus(String payload, boolean online, @Nullable String lastSeq) {
    assertEquals(new Decoded.Status(online, lastSeq), decode(STATUS, payload));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"state\":\"online\"} | missing-field"
            + " | field \"lastSeq\" is missing, expected a whole number from 0",
        "{\"state\":\"online\",\"lastSeq\":-1} | bad-seq"
            + " | field \"lastSeq\" is -1, expected a whole number from 0",
        "{\"state\":\"online\",\"lastSeq\":\"1\"} | wrong-type"
            + " | field \"lastSeq\" is a string, expected a whole number from 0",
        "{\"state\":\"asleep\"} | bad-state"
            + " | field \"state\" is neither \"online\" nor \"offline\"",
        "{\"state\":1} | wrong-type"
            + " | field \"state\" is a number, expected \"online\" or \"offline\"",
        "{} | missing-field | field \"state\" is missing, expected \"online\" or \"offline\"",
      })
  void saysWhatIsWrongWithAStatus(String payload, String reason, String detail) {
    assertEquals(new Decoded.Refused(reason, detail), decode(STATUS, payload));
  }

  @Test
  void aClearedStatusSaysNothing() {
    assertEquals(new Decoded.NotForUs("the retained status was cleared"), decode(STATUS, ""));
  }

  @Test
  void knowsItsTopics() {
    assertEquals(
        List.of(
            "attendance/branch/+/punch",
            "attendance/branch/+/status",
            "attendance/school/+/punch",
            "attendance/school/+/status"),
        protocol.topicFilters(Set.of("school", "branch"), Set.of()));
    assertEquals(List.of(new Sender("school", "gate-1")), senders(PUNCH));
    assertEquals(List.of(new Sender("school", "gate-1")), senders(STATUS));
    for (String other :
        List.of(
            "attendance/school/gate-1/ack",
            "attendance/punch",
            "x/school/gate-1/punch",
            "attendance/school/gate-1/punch/more",
            "")) {
      assertEquals(List.of(), senders(other), other);
    }
  }

  @Test
  void acknowledgesPunchesAndNothingElse() {
    String payload = "{\"seq\":17,\"credential\":\"1\",\"at\":\"2026-11-23T07:05:33+08:00\"}";
    TopicMessage message = new TopicMessage(PUNCH, Bytes.ofUtf8(payload));
    assertEquals(
        List.of(new TopicMessage("attendance/school/gate-1/ack", Bytes.ofUtf8("{\"seq\":17}"))),
        protocol.acknowledgement(message, protocol.decode(message, STATION)));
    assertEquals(
        List.of(), protocol.acknowledgement(message, new Decoded.Refused("bad-time", "x", "17")));
    assertEquals(List.of(), protocol.acknowledgement(message, new Decoded.Status(true, "17")));
  }

  private static String reason(Decoded decoded) {
    return decoded.fold(p -> "punches", s -> "status", n -> "not for us", r -> r.reason());
  }
}
