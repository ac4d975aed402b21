package afterclass.gateway.web;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.days.Replay;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that overtime with a missing punch is decided by accepting it with the missing time, or by
 * refusing it.
 */
class HeldOvertimeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SATURDAY = "2026-11-21";
  private static final String RULING = "日期,工号,处理,理由,时间";

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    office.take(
        ImportKind.EXCEPTIONS,
        "date,staffNo,action,service",
        SATURDAY + ",T1,add,overtime",
        SATURDAY + ",T2,add,overtime");
    office.punch("1001", SATURDAY + "T09:00:00");
    office.settle();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<byte[]> answer = office.get(path, "Accept-Language", "en");
    assertEquals(200, answer.statusCode(), () -> Office.text(answer));
    return JSON.readTree(answer.body());
  }

  @Test
  void theListKeepsItsDatesAfterADecision() throws Exception {
    String form =
        "csrfToken=-&staff=T1&date=%s&was=clear&ruling=forfeit&reason=x&from=2026-11-01&to=2026-11-22&page=2"
            .formatted(SATURDAY);
    HttpResponse<byte[]> done = office.send("/held", form, "zh");
    assertEquals(303, done.statusCode(), () -> Office.text(done));
    assertEquals(
        "/held?from=2026-11-01&to=2026-11-22&page=2&saved=1",
        done.headers().firstValue("Location").orElseThrow());
    HttpResponse<byte[]> stale = office.send("/held", form.replace("reason=x", "reason="), "zh");
    assertTrue(Office.text(stale).contains("value=\"2026-11-01\""), Office.text(stale));
  }

  private HttpResponse<byte[]> rule(String row) throws Exception {
    byte[] file = (RULING + "\n" + row).getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = office.post("/api/imports/rulings", "text/csv", file);
    office.settle();
    return answer;
  }

  /** Returns the overtime of the Saturday, as {@code hours status reason}. */
  private String overtime(String staff) throws Exception {
    JsonNode day = json("/api/staff/" + staff + "/days/" + SATURDAY);
    JsonNode services = day.get("outcome").get("services");
    return StreamSupport.stream(services.spliterator(), false)
        .filter(service -> service.get("service").asText().equals("overtime"))
        .map(
            service ->
                service.get("hours").asText()
                    + " "
                    + service.get("status").asText()
                    + service.get("because").findValuesAsText("reason"))
        .collect(joining());
  }

  private long blocking() {
    return office.gateway().bean(MonthEnd.class).checks(YearMonth.of(2026, 11)).stream()
        .filter(point -> point.code().equals("held"))
        .mapToLong(point -> point.count())
        .sum();
  }

  @Test
  void itIsAcceptedOnlyWithTheMissingTimes() throws Exception {
    assertEquals("0 held[single-punch]", overtime("T1"));
    assertEquals("0 held[no-punch]", overtime("T2"));
    assertEquals(2, blocking());
    assertEquals(List.of("1", "2"), json("/api/held").get("days").findValuesAsText("missingTimes"));

    HttpResponse<byte[]> refused = rule(SATURDAY + ",T1,认可,门卫看见,");
    assertEquals(422, refused.statusCode());
    assertTrue(Office.text(refused).contains("缺少的打卡时间"), Office.text(refused));
    assertEquals(422, rule(SATURDAY + ",T1,认可,门卫看见,09:00").statusCode());
    assertEquals(422, rule(SATURDAY + ",T2,认可,门卫看见,09:00").statusCode());
    assertEquals(422, rule(SATURDAY + ",T1,取消,门卫看见,11:00").statusCode());
    assertEquals(422, rule("2026-11-23,T1,认可,门卫看见,11:00").statusCode());
    assertEquals(2, blocking());

    assertEquals(200, rule(SATURDAY + ",T1,认可,门卫看见,11:00").statusCode());
    assertEquals("3 earned[]", overtime("T1"));
    assertEquals(200, rule(SATURDAY + ",T2,认可,门卫看见,09:00;10:20:00").statusCode());
    assertEquals("2 earned[]", overtime("T2"));
    assertEquals(0, blocking());
    assertEquals(
        List.of("make-up punch 门卫看见"),
        StreamSupport.stream(
                json("/api/staff/T1/days/" + SATURDAY).get("timeline").spliterator(), false)
            .filter(entry -> entry.get("from").asText().endsWith("T11:00:00"))
            .map(entry -> entry.get("what").asText() + " " + entry.get("note").asText())
            .toList());
  }

  @Test
  void itIsRefusedWithTheSameReasonAndTakenBack() throws Exception {
    assertEquals(200, rule(SATURDAY + ",T1,取消,没有加班,").statusCode());
    assertEquals(200, rule(SATURDAY + ",T2,取消,没有加班,").statusCode());
    assertEquals("0 forfeited[single-punch]", overtime("T1"));
    assertEquals("0 forfeited[no-punch]", overtime("T2"));
    assertEquals(0, blocking());
    String page = Office.text(office.get("/staff/T1/days/" + SATURDAY));
    assertTrue(page.contains("没有加班"), page);
    assertTrue(page.contains("不予计入的加班"), page);

    office.punch("1001", SATURDAY + "T11:00:00");
    office.settle();
    assertEquals("3 earned[]", overtime("T1"));

    assertEquals(200, rule(SATURDAY + ",T2,撤销,弄错了,").statusCode());
    assertEquals("0 held[no-punch]", overtime("T2"));
    assertEquals(1, blocking());
    assertEquals(200, rule(SATURDAY + ",T2,认可,门卫看见,09:00;10:20").statusCode());
    assertEquals(200, rule(SATURDAY + ",T2,撤销,弄错了,").statusCode());
    assertEquals("0 held[no-punch]", overtime("T2"));
    assertEquals(
        List.of(),
        office.gateway().bean(LiveRoster.class).snapshot().madeUp("T2", LocalDate.parse(SATURDAY)));
    LocalDate date = LocalDate.parse(SATURDAY);
    assertEquals(List.of(), office.gateway().bean(Replay.class).compare(date, date));
  }

  @Test
  void thePageAsksForTheTimesAndSaysWhatIsMissing() throws Exception {
    String page = Office.text(office.get("/held"));
    assertEquals(3, page.split("name=\"time\"", -1).length - 1, page);
    String day = Office.text(office.get("/staff/T1/days/" + SATURDAY));
    assertEquals(1, day.split("name=\"time\"", -1).length - 1, day);
    HttpResponse<byte[]> none = decide("T1", "accept", "");
    assertEquals(422, none.statusCode());
    assertTrue(Office.text(none).contains("缺少的打卡时间"), Office.text(none));
    assertEquals(303, decide("T1", "accept", "10:20").statusCode());
    assertEquals(303, decide("T2", "forfeit", "10:20").statusCode());
    office.settle();
    assertEquals("2 earned[]", overtime("T1"));
    assertEquals("0 forfeited[no-punch]", overtime("T2"));
    assertFalse(Office.text(office.get("/held")).contains("name=\"time\""));
  }

  @Test
  void thePageAfterADecisionShowsItsResult() throws Exception {
    assertEquals(303, decide("T2", "forfeit", "").statusCode());
    assertEquals("0 forfeited[no-punch]", overtime("T2"));
    HttpResponse<byte[]> page = office.get("/held?saved=1&judging=1", "Accept", "text/html");
    assertEquals(200, page.statusCode());
    assertTrue(page.headers().firstValue("Refresh").isEmpty(), "a judged page reloads itself");
  }

  @Test
  void aDecisionOnAStalePageDoesNotReplaceOneWithOtherTimesOrAnotherReason() throws Exception {
    assertEquals(303, decide("T1", "accept", "11:00").statusCode());
    assertEquals(409, decide("T1", "accept", "10:20").statusCode());
    assertEquals(409, decide("T1", "clear", "accept|11:00|门卫看见", "弄错了", "").statusCode());
    HttpResponse<byte[]> twice = decide("T1", "accept", "11:00:00");
    assertEquals(200, twice.statusCode(), () -> Office.text(twice));
    office.settle();
    assertEquals("3 earned[]", overtime("T1"));
    String day = Office.text(office.get("/staff/T1/days/" + SATURDAY));
    assertTrue(day.contains("name=\"was\" value=\"accept|11:00|问过\""), day);
    assertEquals(303, decide("T1", "clear", "accept|11:00|问过", "弄错了", "").statusCode());

    assertEquals(400, decide("T2", "forfeit", "clear", "没有\u001b加班", "").statusCode());
    assertEquals(400, decide("T2", "forfeit", "clear", "没有\u202e加班", "").statusCode());
    assertEquals(303, decide("T2", "forfeit", "clear", "没有\t加班", "").statusCode());
    assertTrue(Office.text(office.get("/staff/T2/days/" + SATURDAY)).contains("没有 加班"));
    assertEquals(409, decide("T2", "forfeit", "clear", "不在学校", "").statusCode());
  }

  private HttpResponse<byte[]> decide(String staff, String ruling, String time) throws Exception {
    return decide(staff, ruling, "clear", "问过", time);
  }

  private HttpResponse<byte[]> decide(
      String staff, String ruling, String was, String reason, String time) throws Exception {
    byte[] form =
        Forms.of(
            "staff", staff, "date", SATURDAY, "was", was, "back", "", "reason", reason, "ruling",
            ruling, "time", time);
    return office.post("/held", "application/x-www-form-urlencoded", form);
  }
}
