package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the explanation of a staff member's day: the facts known at each decision and later, the
 * frames byte by byte, and the picture with its terminals. After the played day, an outage becomes
 * known, a signature is removed, and a leave is entered that changes nothing.
 */
class StaffDayTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    OutageLog outages = office.gateway().bean(OutageLog.class);
    var gate = office.gateway().bean(TerminalDirectory.class).all().get(0);
    outages.down(gate, Instant.parse("2026-11-23T04:00:00Z"), "line gone");
    outages.up(gate, Instant.parse("2026-11-23T04:30:00Z"), false);
    settle();
    take(ImportKind.SIGN_IN, "date,staffNo,signed", "2026-11-23,T1,no");
    take(ImportKind.LEAVE, "staffNo,from,to,covers", "T1,2026-11-23,2026-11-23,noon");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static void settle() {
    office.gateway().bean(DayKeeper.class).settle(Duration.ofSeconds(30));
  }

  private static void take(ImportKind kind, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of(),
        office.gateway().bean(ImportService.class).importCsv(kind, content, false, "t").problems());
    settle();
  }

  private static String body(String path) throws Exception {
    HttpResponse<byte[]> response = office.get(path);
    assertEquals(200, response.statusCode(), () -> path + ": " + Office.text(response));
    return Office.text(response);
  }

  private static JsonNode day(String staff) throws Exception {
    return JSON.readTree(body("/api/staff/" + staff + "/days/2026-11-23"));
  }

  private static List<String> changes(JsonNode changes) {
    List<String> lines = new ArrayList<>();
    changes.forEach(
        c ->
            lines.add(
                c.get("what").asText()
                    + ": "
                    + c.get("before").asText()
                    + " > "
                    + c.get("after").asText()));
    return lines;
  }

  @Test
  void eachDecisionSaysWhatWasKnownAndWhatWasNewInIt() throws Exception {
    JsonNode history = day("T1").get("history");
    int last = history.size() - 1;
    assertEquals(
        List.of("签到表: 已签 > 未签", "判定所依据的记录不全时段: 无 > 12:00:00–12:30:00"),
        changes(history.get(last).get("changes")));
    assertEquals(
        "{\"key\":\"punches\",\"what\":\"打卡\",\"said\":\"07:03:10；17:02:00\"}",
        history.get(last).get("known").get(3).toString());
    assertEquals("no", history.get(last).get("facts").get("signature").asText());
    assertEquals("yes", history.get(last - 1).get("facts").get("signature").asText());
    assertEquals(6, history.get(last).get("journalPosition").asInt());
    assertEquals(64, history.get(last).get("policy").get("sha256").asText().length());
  }

  @Test
  void whatCameLaterAndChangedNothingIsSaidToo() throws Exception {
    assertEquals(List.of("请假或免考勤: 无 > 午间服务"), changes(day("T1").get("since")));
    assertEquals(List.of("判定所依据的记录不全时段: 无 > 12:00:00–12:30:00"), changes(day("T2").get("since")));
    assertEquals(List.of(), changes(day("T3").get("since")));
    String page = body("/staff/T1/days/2026-11-23");
    assertTrue(page.contains("这次判定之后又有以下变化"), page);
    assertTrue(page.contains("请假或免考勤：“无”改为“午间服务”"), page);
    assertTrue(page.contains("签到表：“已签”改为“未签”"), page);
  }

  @Test
  void punchThatNoRequirementCountsIsDrawnAsNotCounted() throws Exception {
    String page = body("/staff/T2/days/2026-11-23");
    assertTrue(page.contains("<g class=\"punch-mark not-counted\"><title>"), page);
    assertFalse(page.contains("<g class=\"punch-mark counted\"><title>"), page);
  }

  @Test
  void anOutageIsAChangeAndADecisionOfItsOwn() throws Exception {
    JsonNode history = day("T3").get("history");
    assertEquals(
        List.of("判定所依据的记录不全时段: 无 > 12:00:00–12:30:00"),
        changes(history.get(history.size() - 1).get("changes")));
  }

  @Test
  void aFrameIsShownByteByByteWithItsThreeClocks() throws Exception {
    JsonNode frame = day("T2").get("frames").get(0);
    assertEquals("323032362d31312d32335430373a31313a3030", frame.get("hex").asText());
    assertEquals(0, frame.get("offsetMillis").asLong());
    assertEquals(0, frame.get("dropped").asInt());
    assertEquals("2026-11-22T23:11:00Z", frame.get("punch").get("terminalTime").asText());
    assertEquals("2026-11-22T23:11:00Z", frame.get("punch").get("arrivedAt").asText());
    assertEquals("2026-11-22T22:00:00Z", frame.get("punch").get("committedAt").asText());
    String page = body("/staff/T2/days/2026-11-23");
    assertTrue(page.contains("32 30 32 36 2d 31 31 2d 32 33 54 30 37 3a 31 31 3a 30 30"), page);
    assertTrue(page.contains("<code>2026-11-23T07:11:00</code>"), page);
    assertTrue(page.contains("<dd>11-23 06:00:00.000</dd>"), page);
  }

  @Test
  void whatWasMissingIsSaidByHowMuch() throws Exception {
    assertEquals(
        "{\"needed\":1,\"counted\":0,\"missing\":1,\"nearest\":\"07:11:00\",\"seconds\":60}",
        day("T2").get("explanation").get("requirements").get(0).get("shortfall").toString());
    String page = body("/staff/T2/days/2026-11-23?lang=en");
    assertTrue(page.contains("Asked 1, counted 0, missing 1."), page);
    assertTrue(page.contains("came at 07:11:00, 1 min 0 s away."), page);
  }

  @Test
  void thePictureHasALineForTheTerminalWithItsOutageAndItsPunches() throws Exception {
    String page = body("/staff/T1/days/2026-11-23");
    // Two windows above it: the terminal's line is the third, 26 units each after half a line.
    assertTrue(page.contains("<text class=\"lane\" x=\"4\" y=\"79\">school/gate</text>"), page);
    // 12:00 is six hours after six, of twelve; half an hour is 40 of 960.
    assertTrue(page.contains("<rect x=\"480\" y=\"65\" width=\"40\""), page);
    assertTrue(page.contains("school/gate 12:00:00–12:30:00：考勤机原文：“line gone”"), page);
    assertTrue(page.contains("<circle cx=\"84\" cy=\"75\""), page);
  }

  @Test
  void aPhoneHasAPictureOfItsOwnWithTheLabelsAboveTheBars() throws Exception {
    String page = body("/staff/T1/days/2026-11-23");
    assertTrue(page.contains("<svg class=\"narrow\" viewBox=\"0 0 360 "), page);
    // 12:00 is half of 360; the third row begins at 105, and its bar 19 below.
    assertTrue(page.contains("<rect x=\"180\" y=\"124\" width=\"15\" height=\"15\""), page);
    assertTrue(page.contains("<text class=\"lane\" x=\"4\" y=\"119\">school/gate</text>"), page);
  }

  @Test
  void theWayToAnAppealOpensItsForm() throws Exception {
    String closed = "<details class=\"ask card card-body py-2 mb-2\">";
    String path = "/staff/T2/days/2026-11-23";
    assertTrue(body(path).contains(closed), body(path));
    String open = body(path + "?ask=yes");
    int first = open.indexOf("<details class=\"ask");
    assertTrue(open.startsWith(closed.replace(">", " open>"), first), open);
  }
}
