package afterclass.gateway.protocol.zkpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Mutation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZkPushTest {
  private static final String ATTLOG = "POST /iclock/cdata?table=ATTLOG&Stamp=9999";

  /** From the maker's push protocol V5.8: every column there is. */
  private static final String ALL =
      "710011\t2025-09-01 16:00:01\t0\t15\t0\t0\t0\t0\t36.2\t36.2\t+28800\t"
          + "eyJHUFNJbmZvIjp7ImxvbmdpdHVkZSI6Ii0xIiwibGF0aXR1ZGUiOiItMSJ9fQ==\n";

  /** From s0x90/zkteco-adms: what a real terminal sends. */
  private static final String REAL = "2\t2022-07-12 16:00:20\t1\t15\t\t0\t0\t\t\t43\n";

  private static final String CRLF =
      String.join(
          "\r\n",
          "710011\t2025-09-01 16:00:01\t0\t1\t0\t0\t0",
          "710011\t2025-09-01 16:00:03\t0\t1\t0\t0\t0",
          "710012\t2025-09-01 17:29:59\t1\t1\t0\t0\t0",
          "");

  private static final String SUM =
      "ID=77&Return=0&CMD=VERIFY SUM&StartTime=2025-09-01 00:00:00"
          + "&EndTime=2025-09-01 23:59:59&AttlogSum=3\n";

  private static Bytes text(String text) {
    return Bytes.ofUtf8(text);
  }

  @Test
  void uploadsMeanWhatTheySay() {
    ZkVectors.upload(text(ALL), "user/710011 2025-09-01T08:00:01Z null");
    ZkVectors.upload(text(REAL), "user/2 2022-07-12T08:00:20Z null");
    ZkVectors.upload(
        text(CRLF),
        "user/710011 2025-09-01T08:00:01Z null",
        "user/710011 2025-09-01T08:00:03Z null",
        "user/710012 2025-09-01T09:29:59Z null");
  }

  @Test
  void aHandshakeTellsTheTerminalHowToBehave() {
    CallTurn turn = Calls.usual().say("GET /iclock/cdata?options=all&pushver=2.2.14&language=83");
    assertEquals(
        """
        200 GET OPTION FROM: 0316144680030
        ATTLOGStamp=None
        OPERLOGStamp=None
        ATTPHOTOStamp=None
        ErrorDelay=30
        Delay=10
        TransTimes=00:00;14:05
        TransInterval=1
        TransFlag=TransData AttLog\tOpLog
        TimeZone=8
        Realtime=1
        Encrypt=None
        ServerVer=2.3.0
        PushProtVer=2.3.0
        SupportPing=1
        """,
        Calls.answer(turn));
    assertEquals(List.of(), turn.pieces());
  }

  @ParameterizedTest
  @CsvSource({"28800,8", "19800,330", "-10800,-3", "-12600,-210", "0,0", "20700,345"})
  void halfHourZonesAreSaidInMinutes(int seconds, int said) {
    assertEquals(said, ZkOptions.timeZone(seconds));
  }

  @Test
  void theTerminalsOwnOffsetWinsOverItsZone() {
    Calls calls = new Calls("Asia/Kolkata", null);
    assertEquals(
        List.of("user/710011 2025-09-01T08:00:01Z null"), Calls.said(calls.say(ATTLOG, text(ALL))));
    assertEquals(
        List.of("user/710011 2025-09-01T10:30:01Z null"),
        Calls.said(calls.say(ATTLOG, text(ALL.replace("+28800", "")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7,2025-09-01 16:00:01,0           | columns: 3 columns, expected 7 to 12
          7 8,2025-09-01 16:00:01,0,1       | bad-pin: column 1: 7 8, expected a user number
          7,2025-09-31 16:00:01,0,1         | bad-time: column 2: 2025-09-31 16:00:01, expected 2026-11-23 07:05:33
          7,2025-09-01 16:00:01,0,1         | user/7 2025-09-01T08:00:01Z null
          """)
  void aLineThatCannotBeReadIsTold(String line, String meaning) {
    CallTurn turn = Calls.usual().say(ATTLOG, text(line.replace(',', '\t')));
    assertEquals(List.of(meaning), Calls.said(turn));
    assertEquals("200 OK:1", Calls.answer(turn));
  }

  @Test
  void onlyWhatDescribesNoBodyIsKept() {
    byte[] name = "李老师".getBytes(Charset.forName("GB2312"));
    String before = "OPLOG 4\t14\t2025-09-01 10:22:43\t0\t0\t0\t0\nUSER PIN=982\tName=";
    String after =
        """
        \tPasswd=9822\tPri=0\tCard=[09E4812202]\tGrp=1
        FP PIN=982\tFID=1\tSize=1124\tValid=1\tTMP=TWFyc0ZpbmdlcnByaW50
        BIODATA Pin=1\tTmp=QUJD
        """;
    byte[] first = before.getBytes(StandardCharsets.US_ASCII);
    byte[] last = after.getBytes(StandardCharsets.US_ASCII);
    byte[] body = Arrays.copyOf(first, first.length + name.length + last.length);
    System.arraycopy(name, 0, body, first.length, name.length);
    System.arraycopy(last, 0, body, first.length + name.length, last.length);
    CallTurn turn = Calls.usual().say("POST /iclock/cdata?table=OPERLOG", Bytes.copyOf(body));
    assertEquals(
        List.of(
            "operation: OPLOG 4 14 2025-09-01 10:22:43 0 0 0 0",
            "enrolled: USER PIN=982 Name=李老师 Pri=0 Card=[09E4812202] Grp=1",
            "body-data: FP of user 982, not kept",
            "body-data: BIODATA of user 1, not kept"),
        Calls.said(turn));
    assertEquals("200 OK:4", Calls.answer(turn));
    turn.pieces()
        .forEach(
            piece -> {
              String raw = piece.raw().utf8();
              assertFalse(raw.contains("TWFy") || raw.contains("QUJD") || raw.contains("9822\t"));
            });
  }

  @Test
  void aPictureIsAnsweredAndNothingOfItIsKept() {
    Bytes picture = text("PIN=20250901160001-7.jpg\nSN=1\nsize=3\nCMD=uploadphoto\0\u00FF\u00D8");
    for (String request :
        List.of("POST /iclock/cdata?table=ATTPHOTO&Stamp=1", "POST /iclock/fdata?table=ATTPHOTO")) {
      CallTurn turn = Calls.usual().say(request, picture);
      assertEquals("200 OK", Calls.answer(turn));
      assertEquals(List.of(), turn.pieces());
    }
  }

  @Test
  void aKeyIsAskedForAndStandsForItsAddress() {
    Calls calls = new Calls("Asia/Shanghai", "4a9594af164f2b9779b59e8554b5df26");
    String begin = "GET /iclock/cdata?options=all";
    assertEquals("401 show the key", Calls.answer(calls.from("10.0.0.7", begin)));
    CallTurn wrong = calls.from("10.0.0.9", begin + "&pushcommkey=4a95");
    assertEquals("401 show the key", Calls.answer(wrong));
    assertTrue(Calls.said(wrong).get(0).startsWith("wrong-key: HANDSHAKE from 10.0.0.9"));
    assertFalse(wrong.pieces().get(0).raw().utf8().contains("4a95"));
    assertEquals(
        200,
        calls
            .from("10.0.0.7", begin + "&pushcommkey=4a9594af164f2b9779b59e8554b5df26")
            .answer()
            .status());
    assertEquals("200 OK", Calls.answer(calls.from("10.0.0.7", "GET /iclock/getrequest")));
    assertEquals(
        "401 show the key", Calls.answer(calls.from("10.0.0.9", "GET /iclock/getrequest")));
  }

  @Test
  void aStrangerIsNeverToldThatItIsDone() {
    ZkPush push = new ZkPush();
    Call upload = Calls.call(ATTLOG, text(REAL), "10.0.0.7");
    assertEquals(Optional.of(Calls.SERIAL), push.caller(upload));
    assertEquals(
        "user/2 2022-07-12T16:00:20Z null", Calls.said(push.stranger(upload).get(0).meaning()));
    assertEquals(403, push.strangersAnswer().status());
    assertEquals(
        "it called: handshake",
        Calls.said(
            push.stranger(Calls.call("GET /iclock/cdata?options=all&pushcommkey=k", text(""), "a"))
                .get(0)
                .meaning()));
    assertEquals(
        Optional.empty(), push.caller(Calls.call("GET /other", Bytes.empty(), "10.0.0.7")));
    assertEquals(
        Optional.empty(),
        push.caller(Calls.call("GET /iclock/ping?SN=<script>", Bytes.empty(), "10.0.0.7")));
  }

  @Test
  @Tag("fuzz")
  void noMutatedBodyThrowsAndEveryLineIsAnsweredFor() {
    List<Bytes> own = List.of(text(ALL), text(REAL), text(CRLF), text(SUM));
    List<String> requests =
        List.of(
            ATTLOG,
            "POST /iclock/cdata?table=OPERLOG",
            "POST /iclock/devicecmd",
            "POST /iclock/cdata?table=BIODATA");
    Calls calls = Calls.usual();
    Fuzz.run(
        "zkpush",
        random -> {
          byte[] body = Mutation.ofText(own.get(random.nextInt(own.size())).toArray(), random);
          String request = requests.get(random.nextInt(requests.size()));
          CallTurn turn = calls.say(request, Bytes.copyOf(body));
          long ends = new String(body, StandardCharsets.ISO_8859_1).lines().count();
          assertTrue(turn.pieces().size() <= Math.max(1, ends), turn::toString);
          assertEquals(200, turn.answer().status());
        });
  }
}
