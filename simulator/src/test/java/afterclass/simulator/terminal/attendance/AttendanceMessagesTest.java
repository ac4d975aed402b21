package afterclass.simulator.terminal.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AttendanceMessagesTest {

  private static String text(byte[] payload) {
    return new String(payload, UTF_8);
  }

  @Test
  void aPunchIsWrittenAsTheProtocolPageShowsIt() {
    assertEquals(
        "{\"seq\":17,\"credential\":\"0012345678\",\"at\":\"2026-11-23T07:05:33+08:00\"}",
        text(
            AttendanceMessages.punch(
                17, "0012345678", OffsetDateTime.parse("2026-11-23T07:05:33.999+08:00"))));
  }

  @Test
  void anUglyCredentialStaysOneJsonString() {
    assertEquals(
        "{\"seq\":1,\"credential\":\"a\\\"\\\\\\u0009\",\"at\":\"2026-11-23T07:00:00+00:00\"}",
        text(AttendanceMessages.punch(1, "a\"\\\t", OffsetDateTime.parse("2026-11-23T07:00:00Z"))));
  }

  @Test
  void birthAndLastWill() {
    assertEquals("{\"state\":\"online\",\"lastSeq\":17}", text(AttendanceMessages.online(17)));
    assertEquals("{\"state\":\"offline\"}", text(AttendanceMessages.offline()));
  }

  @Test
  void topicsCarrySiteAndTerminal() {
    assertEquals("attendance/school/gate/punch", AttendanceMessages.punchTopic("school", "gate"));
    assertEquals("attendance/school/gate/ack", AttendanceMessages.ackTopic("school", "gate"));
    assertEquals("attendance/school/gate/status", AttendanceMessages.statusTopic("school", "gate"));
  }

  @Test
  void onlyAWholeAcknowledgementCounts() {
    assertEquals(
        OptionalLong.of(17), AttendanceMessages.acknowledged("{\"seq\":17}".getBytes(UTF_8)));
    assertEquals(
        OptionalLong.of(17), AttendanceMessages.acknowledged(" { \"seq\" : 17 } ".getBytes(UTF_8)));
    assertEquals(
        OptionalLong.empty(), AttendanceMessages.acknowledged("{\"seq\":17".getBytes(UTF_8)));
    assertEquals(
        OptionalLong.empty(), AttendanceMessages.acknowledged("{\"seq\":\"17\"}".getBytes(UTF_8)));
    assertEquals(OptionalLong.empty(), AttendanceMessages.acknowledged(new byte[0]));
  }
}
