package afterclass.gateway.protocol.zkpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Mutation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZkPushTest {
  private static final String ATTLOG = "POST /iclock/cdata?table=ATTLOG&Stamp=9999";

  /** A line with all columns of the maker's push protocol V5.8. */
  private static final String ALL =
      "710011\t2025-09-01 16:00:01\t0\t15\t0\t0\t0\t0\t36.2\t36.2\t+28800\t"
          + "eyJHUFNJbmZvIjp7ImxvbmdpdHVkZSI6Ii0xIiwibGF0aXR1ZGUiOiItMSJ9fQ==\n";

  /** A line of a real terminal, from s0x90/zkteco-adms. */
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
        44556627
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
            "body-data: (unnamed), not kept",
            "body-data: FP of user 982, not kept",
            "body-data: BIODATA of user 1, not kept"),
        Calls.said(turn));
    assertEquals("200 OK:5", Calls.answer(turn));
    turn.pieces()
        .forEach(
            piece -> {
              String raw = piece.raw().utf8();
              assertFalse(raw.contains("TWFy") || raw.contains("QUJD") || raw.contains("9822\t"));
              assertFalse(raw.contains("445566"));
            });
  }

  /** A live record of a terminal in access mode, from the protocol's description. */
  private static final String LIVE =
      "time=2026-11-28 21:50:40\tpin=1001\tcardno=0\teventaddr=1\tevent=3\tinoutstatus=0"
          + "\tverifytype=15\tindex=42";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event=3   | event=0                       | user/1001 2026-11-28T13:50:40Z 42
          event=3   | event=19                      | user/1001 2026-11-28T13:50:40Z 42
          21:50:40  | 21:50:40+08:00                | user/1001 2026-11-28T13:50:40Z 42
          11-28 21  | 11-28T21                      | user/1001 2026-11-28T13:50:40Z 42
          pin=1001  | pin=0                         | door: time=2026-11-28 21:50:40 pin=0 cardno=0 eventaddr=1 event=3 inoutstatus=0 verifytype=15 index=42
          cardno=0  | cardno=4302315                | user/1001 2026-11-28T13:50:40Z 42
          event=3   | event=20                      | refused-entry: time=2026-11-28 21:50:40 pin=1001 cardno=0 eventaddr=1 event=20 inoutstatus=0 verifytype=15 index=42
          event=3   | event=100                     | alarm: time=2026-11-28 21:50:40 pin=1001 cardno=0 eventaddr=1 event=100 inoutstatus=0 verifytype=15 index=42
          event=3   | event=200                     | door: time=2026-11-28 21:50:40 pin=1001 cardno=0 eventaddr=1 event=200 inoutstatus=0 verifytype=15 index=42
          event=3   | event=x                       | bad-event: event x, expected a number
          event=3   | what=3                        | bad-event: event is missing, expected a number
          11-28     | 11-31                         | bad-time: time 2026-11-31 21:50:40, expected 2026-11-23 07:05:33, 2026/11/23 7:05, 2026-11-23T07:05:33+08:00 or 2026-11-23 07:05:33 AM
          pin=1001  | pin=10 01                     | bad-pin: pin 10 01, expected a user number
          pin=1001  | pin=张三                       | bad-pin: pin 张三, expected a user number
          pin=1001  | who=1001                      | door: time=2026-11-28 21:50:40 who=1001 cardno=0 eventaddr=1 event=3 inoutstatus=0 verifytype=15 index=42
          pin=1001 cardno=0 | a=1 b=2               | bad-pin: pin is missing, expected a user number, or cardno a card's
          pin=1001 cardno=0 | pin=0 cardno=x-1      | bad-pin: cardno x-1, expected a card's number
          time=2026 | what=2026                     | bad-time: time is missing, expected 2026-11-23 07:05:33, 2026/11/23 7:05, 2026-11-23T07:05:33+08:00 or 2026-11-23 07:05:33 AM
          index=42  | index=42 time=2026-11-28 1:00 | joined: a field twice in the line, expected one record
          """)
  void anEntryOfAccessModeIsAPunchOrAnEvent(String part, String other, String meaning) {
    String line = LIVE.replace(part.replace(' ', part.contains("pin") ? '\t' : ' '), other);
    for (String said : List.of(line, line.replace('\t', ' '), line + "\t\t\r\n")) {
      CallTurn turn = Calls.usual().say("POST /iclock/cdata?table=rtlog", text(said));
      assertEquals(List.of(meaning), Calls.said(turn), said);
      assertEquals("200 OK:1", Calls.answer(turn));
    }
  }

  @Test
  void entriesComeInAnyOrderInSeveralLinesAndAsATableOfData() {
    String card = "index=43\tevent=0\tcardno=4302315\tpin=0\ttime=2026-11-28T21:50:41";
    CallTurn live = Calls.usual().say("POST /iclock/cdata?table=RTLOG", text(LIVE + "\r\n" + card));
    assertEquals(
        List.of("user/1001 2026-11-28T13:50:40Z 42", "4302315 2026-11-28T13:50:41Z 43"),
        Calls.said(live));
    assertEquals("200 OK:2", Calls.answer(live));
    long packed = ZkEntries.packed(LocalDateTime.parse("2026-11-28T21:50:40"));
    String transaction =
        "transaction cardno=0\tpin=1001\tverified=15\tdoorid=1\teventtype=3\tinoutstate=0"
            + "\ttime_second="
            + packed
            + "\tindex=42";
    for (String request :
        List.of(
            "POST /iclock/cdata?table=tabledata&tablename=transaction&count=1",
            "POST /iclock/querydata?type=tabledata&cmdid=1&tablename=transaction&packcnt=1")) {
      CallTurn turn = Calls.usual().say(request, text(transaction));
      assertEquals(List.of("user/1001 2026-11-28T13:50:40Z 42"), Calls.said(turn));
      assertEquals("200 transaction=1", Calls.answer(turn));
    }
  }

  @Test
  void attendanceRecordsMayNameTheirFieldsOrHaveLostAnEnd() {
    String named = "PIN=7\tTime=2026-11-28 21:50:40\tStatus=0\tVerify=15";
    assertEquals(
        List.of("user/7 2026-11-28T13:50:40Z null"),
        Calls.said(Calls.usual().say(ATTLOG, text(named))));
    String one = "7\t2026-11-28 21:50:40\t0\t15\t0\t0\t0";
    assertEquals(
        List.of("user/7 2026-11-28T13:50:40Z null", "user/7 2026-11-28T13:50:40Z null"),
        Calls.said(Calls.usual().say(ATTLOG, text(one + "\r" + one))));
    assertEquals(
        List.of("joined: a second time in the line, expected one record"),
        Calls.said(Calls.usual().say(ATTLOG, text(one + one))));
  }

  @Test
  void oneInAccessModeIsGuidedThroughItsBeginning() {
    Calls calls = Calls.usual();
    String begin = Calls.answer(calls.say("GET /iclock/cdata?options=all&DeviceType=acc"));
    assertTrue(begin.startsWith("200 registry=ok\nRegistryCode="), begin);
    assertTrue(begin.contains("\nRealtime=1\n") && begin.contains("\nTransTables=Transaction\n"));
    CallTurn registry =
        calls.say(
            "POST /iclock/registry", text("DeviceType=acc,~DeviceName=F,CommKey=9876,MAC=00"));
    assertTrue(begin.contains(Calls.answer(registry).substring("200 ".length())), begin);
    assertEquals(
        List.of("call: registry: DeviceType=acc,~DeviceName=F,CommKey=,MAC=00"),
        Calls.said(registry));
    assertFalse(registry.pieces().get(0).raw().utf8().contains("9876"));
    String push = Calls.answer(calls.say("POST /iclock/push"));
    assertTrue(push.startsWith("200 ServerVersion=3.0.1\nServerName="), push);
    assertEquals(
        "200 DateTime=824976600,ServerTZ=+0800",
        Calls.answer(calls.say("GET /iclock/rtdata?type=time")));
    String state = "time=2026-11-28 21:50:40\tsensor=01\trelay=00\talarm=00\tdoor=01";
    CallTurn first = calls.say("POST /iclock/cdata?table=rtstate", text(state));
    assertEquals("200 OK", Calls.answer(first));
    assertEquals(
        List.of(
            "door-state: RTSTATE: time=2026-11-28 21:50:40 sensor=01 relay=00 alarm=00 door=01"),
        Calls.said(first));
    assertEquals(
        List.of(),
        Calls.said(
            calls.say("POST /iclock/cdata?table=rtstate", text(state.replace(":40", ":50")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /iclock/cdata",
        "GET /iclock/cdata/?options=all",
        "GET /iclock/iclock/cdata",
        "GET //iclock//cdata.aspx",
        "GET /ICLOCK/CDATA?pushver=2.4.1"
      })
  void aHandshakeIsKnownInEverySpelling(String request) {
    String answer = Calls.answer(Calls.usual().say(request));
    assertTrue(answer.startsWith("200 GET OPTION FROM: " + Calls.SERIAL), answer);
  }

  @Test
  void namesOfParametersMayHaveAnyCase() {
    Call call =
        new Call(
            "GET",
            "/iclock/cdata/",
            Map.of("sn", Calls.SERIAL),
            Map.of(),
            Bytes.empty(),
            "10.0.0.7",
            "1");
    assertEquals(Optional.of(Calls.SERIAL), new ZkPush().caller(call));
    assertEquals(
        "200 DateTime=824976600,ServerTZ=+0800",
        Calls.answer(Calls.usual().say("GET /iclock/cdata?type=time")));
  }

  /** The same user with every separator of fields, and lines of other tables. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "USER PIN=1009 Name=Somebody Pri=0 Passwd=445566 Card= Grp=1",
        "USER PIN=1009\tName=Somebody\tPri=0\tPasswd=445566\tCard=\tGrp=1",
        "USER PIN=1009,Name=Somebody,Pri=0,Passwd=445566,Card=,Grp=1",
        "USER PIN=1009;Name=Somebody;Pri=0;PASSWD=445566;Card=;Grp=1",
        "USER PIN=1009|Name=Somebody|Password=445566|Card=",
        "USER\tPIN=1009\tpasswd = 445566\tName=Somebody",
        "USER PIN=1009 Name=Somebody Pri=0 Passwd 445566 Card=",
        "USER PIN=1009 Passwd=445566 USER PIN=1010 Passwd=445566",
        "user uid=1\tcardno=\tpin=1009\tpassword=445566\tname=Somebody\tprivilege=14",
        "1009\t2026-11-28\tPasswd=445566\t0",
        "1009\t2026-11-28 07:05:33\tPasswd=445566\t0",
        "ID=9&Return=0&CMD=INFO\nCommKey=445566\nMachinePwd=445566",
        "USER PIN=1009\tPass\tword=445566\tName=Somebody",
        "1009\tPass\tword=445566\t0\t1",
        "time=x\tpin=1\tevent=0\tcardno=9\tp\tw\td=445566",
        "pin=1 Pass word=445566 event=0 time=2026-11-28 21:50:40",
        "USER PIN=1009\tＰａｓｓｗｄ＝445566\tName=Somebody",
        "USER PIN=1009\t%50asswd%3D445566\tName=Somebody",
        "USER PIN=1009\t登录密码：445566\tName=Somebody",
        "USER PIN=1009\tPass\0wd=445566\tName=Somebody",
        "USER PIN=1009\tPasswd=a,445566\tName=Somebody",
        "{\"password\":{\"value\":\"445566\"}}",
        "DeviceType=acc,CommKey=445566,WifiPsk=445566"
      })
  void noPasswordIsKeptWhateverPartsTheFields(String line) {
    for (String request :
        List.of(
            "POST /iclock/cdata?table=OPERLOG",
            "POST /iclock/cdata?table=USERINFO",
            "POST /iclock/cdata?table=tabledata&tablename=user",
            "POST /iclock/cdata?table=ATTLOG",
            "POST /iclock/cdata?table=rtlog",
            "POST /iclock/cdata?table=options",
            "POST /iclock/cdata",
            "POST /iclock/querydata?tablename=user",
            "POST /iclock/devicecmd",
            "POST /iclock/registry",
            "POST /iclock/unheardof")) {
      CallTurn turn = Calls.usual().say(request, text(line));
      assertFalse(turn.toString().contains("445566"), request + ": " + turn);
      turn.pieces()
          .forEach(piece -> assertFalse(piece.raw().utf8().contains("445566"), piece.raw().utf8()));
      Call call = Calls.call(request, text(line), "10.0.0.7");
      new ZkPush()
          .stranger(call)
          .forEach(piece -> assertFalse(piece.raw().utf8().contains("445566"), request));
    }
  }

  /** The same user in unusual encodings. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "GB18030"})
  void noPasswordIsKeptInAnyEncoding(String charset) {
    String said = "USER PIN=1009\t密码=445566\tPasswd=445566\tName=李\n7\tPasswd=445566\t0\t1";
    for (String table : List.of("OPERLOG", "ATTLOG", "rtlog", "options", "USERINFO")) {
      Bytes body = Bytes.copyOf(said.getBytes(Charset.forName(charset)));
      CallTurn turn = Calls.usual().say("POST /iclock/cdata?table=" + table, body);
      String all = turn.toString();
      for (CallPiece piece : turn.pieces()) {
        all += new String(piece.raw().toArray(), StandardCharsets.ISO_8859_1);
      }
      assertFalse(all.replace("\0", "").contains("445566"), table + ": " + all);
    }
  }

  /** The line is answered with OK, so all of it must be stored, in as many pieces as needed. */
  @Test
  void aLineLongerThanAnyIsKeptWhole() {
    String line = "time=x pin=1 event=0 note=" + "0123456789abcdef ".repeat(20_000) + "end";
    CallTurn turn = Calls.usual().say("POST /iclock/cdata?table=rtlog", text(line + "\n" + LIVE));
    assertEquals("200 OK:2", Calls.answer(turn));
    StringBuilder kept = new StringBuilder();
    for (CallPiece piece : turn.pieces().subList(0, turn.pieces().size() - 1)) {
      assertTrue(piece.raw().length() <= 60_000);
      kept.append(piece.raw().utf8());
    }
    assertEquals(line, kept.toString());
    assertEquals(
        "too-long: 340029 bytes, expected at most 4096, part 1 of 6", Calls.said(turn).get(0));
    assertEquals("user/1001 2026-11-28T13:50:40Z 42", Calls.said(turn).get(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /iclock/ping",
        "POST /iclock/getrequest",
        "POST /iclock/rtdata",
        "POST /iclock/cdata",
        "POST /iclock/cdata?table=",
        "POST /iclock/cdata?table=tabledata",
        "POST /iclock/registry",
        "POST /iclock/push",
        "POST /iclock/querydata",
        "POST /iclock/devicecmd",
        "GET /iclock/cdata?options=all",
        "GET /iclock/rtdata?type=time",
        "POST /iclock/cdata?table=rtstate"
      })
  void whateverAddressIsToldOkKeepsItsBody(String request) {
    CallTurn turn = Calls.usual().say(request, text("x=1\ty=何\n\0z"));
    assertEquals(200, turn.answer().status());
    String kept = "";
    for (CallPiece piece : turn.pieces()) {
      kept += piece.raw().utf8();
    }
    assertTrue(kept.contains("x=1") && kept.contains("何") && kept.contains("z"), kept);
  }

  @Test
  void whatIsAnsweredOkIsKeptWithItsContent() {
    CallTurn unknown =
        Calls.usual()
            .say("POST /iclock/cdata?table=ERRORLOG", text("ErrCode=7\tData=door\nErrCode=8"));
    assertEquals("200 OK:2", Calls.answer(unknown));
    assertEquals(List.of("table: ERRORLOG: ErrCode=7 Data=door ErrCode=8"), Calls.said(unknown));
    assertEquals(
        "ERRORLOG:\nErrCode=7\tData=door\nErrCode=8\n", unknown.pieces().get(0).raw().utf8());
    String line = "ErrCode=7\tData=" + "door ".repeat(600) + "\n";
    CallTurn large = Calls.usual().say("POST /iclock/cdata?table=ERRORLOG", text(line.repeat(100)));
    int kept = large.pieces().stream().mapToInt(piece -> piece.raw().length()).sum();
    assertTrue(kept >= line.strip().length() * 100, kept + " of " + line.length() * 100);
    CallTurn body =
        Calls.usual().say("POST /iclock/cdata?table=BIODATA", text("BIODATA Pin=1\tTmp=QUJD"));
    assertEquals(List.of("table: BIODATA, 1 lines, not kept"), Calls.said(body));
    CallTurn other = Calls.usual().say("POST /iclock/unheardof", text("x=1"));
    assertEquals(404, other.answer().status());
    assertEquals(
        List.of("unknown-call: POST /iclock/unheardof, expected one of PUSH"), Calls.said(other));
    assertEquals("x=1", other.pieces().get(0).raw().utf8());
    CallTurn result = Calls.usual().say("POST /iclock/devicecmd", text("ID=5&Return=0&CMD=INFO"));
    assertEquals(List.of("call: result: ID=5&Return=0&CMD=INFO"), Calls.said(result));
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
  void aKeyIsAskedForAndStandsForItsConnection() {
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
