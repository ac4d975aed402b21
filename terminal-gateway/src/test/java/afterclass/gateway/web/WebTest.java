package afterclass.gateway.web;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.micronaut.web.router.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the service over real HTTP, with a real store and one played day. */
class WebTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RANGE = "?from=2026-11-23&to=2026-11-23";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static JsonNode json(String path, String... headers) throws Exception {
    HttpResponse<byte[]> response = office.get(path, headers);
    assertEquals(200, response.statusCode(), () -> path + ": " + Office.text(response));
    return JSON.readTree(response.body());
  }

  @Test
  void punchesAreListedWithHowTheyStand() throws Exception {
    JsonNode punches = json("/api/punches?date=2026-11-23").get("punches");
    List<String> seen = new ArrayList<>();
    punches.forEach(p -> seen.add(p.get("at").asText() + " " + p.get("standing").asText()));
    assertEquals(
        List.of(
            "2026-11-23T07:03:10 counted",
            "2026-11-23T07:11:00 counted",
            "2026-11-23T07:12:00 unknown-card",
            "2026-11-23T07:13:00 refused",
            "2026-11-23T07:14:00 quarantined",
            "2026-11-23T17:02:00 counted"),
        seen);
    assertEquals("王老师", punches.get(0).get("name").asText());
    assertEquals("计入", punches.get(0).get("standingLabel").asText());
  }

  @Test
  void anUnknownCardIsShownWithTheAssignedOneThatItMayBe() throws Exception {
    String page = Office.text(office.get("/days/2026-11-23"));
    assertTrue(page.contains("可能与 0009357203 是同一张卡（号码写法不同）"), page);
    JsonNode unknown = json("/api/punches?date=2026-11-23").get("punches").get(2);
    assertEquals("[\"0009357203\"]", unknown.get("mayBe").toString());
  }

  @Test
  void aDateShowsEverybody() throws Exception {
    JsonNode day = json("/api/days/2026-11-23", "Accept-Language", "en");
    assertEquals("school", day.get("dayType").asText());
    assertEquals("winter", day.get("season").asText());
    assertEquals(
        "{\"assigned\":8,\"earned\":3,\"forfeited\":5,\"excused\":0,\"held\":0,\"pending\":0}",
        day.get("hours").toString());
    JsonNode late = day.get("staff").get(1);
    assertEquals("T2", late.get("staffNo").asText());
    assertEquals(
        "{\"service\":\"morning-reading\",\"name\":\"morning reading\",\"hours\":2,"
            + "\"status\":\"forfeited\",\"statusLabel\":\"forfeited\",\"because\":[{"
            + "\"requirement\":\"morning-check\",\"clause\":\"六.1\",\"reason\":\"late\","
            + "\"reasonLabel\":\"late\"}]}",
        late.get("services").get(0).toString().replace("Morning reading", "morning reading"));
    assertEquals("late", late.get("incidents").get(0).get("kind").asText());
    assertEquals(0, json("/api/days/2026-11-22").get("staff").size());
  }

  @Test
  void onADayWithoutServicesTodayShowsTheLastDayThatHadAny() throws Exception {
    String page = Office.text(office.get("/", "Accept-Language", "en"));
    assertTrue(page.contains("Today, 2026-11-24"), page);
    assertTrue(page.contains("the last day that had any, 2026-11-23"), page);
    assertTrue(page.contains("3 people had a service"), page);
    assertTrue(page.contains("/staff/T2/days/2026-11-23"), page);
    assertTrue(page.contains("17:02:00"), page);
  }

  @Test
  void aStaffMembersDayIsExplained() throws Exception {
    JsonNode day = json("/api/staff/T2/days/2026-11-23");
    assertEquals("李老师", day.get("name").asText());
    assertEquals("T2", day.get("outcome").get("staff").asText());
    assertTrue(day.get("samePolicy").asBoolean());
    assertEquals("六.1", day.get("explanation").get("requirements").get(0).get("clause").asText());
    assertEquals("window", day.get("timeline").get(0).get("kind").asText());
    assertEquals("2026-11-23T07:11:00", day.get("timeline").get(1).get("from").asText());
    assertEquals("forfeited", day.get("ledger").get(0).get("status").asText());
    assertFalse(day.get("history").isEmpty());
  }

  @Test
  void everyFormOfAReportHasTheSameRowsAndSums() throws Exception {
    JsonNode json = json("/api/reports/forfeits" + RANGE);
    assertEquals(2, json.get("rows").size());
    assertEquals("{\"hours\":5}", json.get("sums").toString());
    HttpResponse<byte[]> csv = office.get("/api/reports/forfeits" + RANGE, "Accept", "text/csv");
    assertEquals("text/csv;charset=utf-8", csv.headers().firstValue("Content-Type").orElseThrow());
    String text = Office.text(csv);
    assertEquals('\uFEFF', text.charAt(0));
    List<List<String>> lines = new ArrayList<>();
    try (var reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
      reader.forEach(line -> lines.add(line.getFields()));
    }
    HttpResponse<byte[]> xlsx = office.get("/api/reports/forfeits.xlsx" + RANGE);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      List<Row> sheet = book.getFirstSheet().read();
      assertEquals(4, lines.size());
      assertEquals(4, sheet.size());
      for (int row = 0; row < 2; row++) {
        JsonNode object = json.get("rows").get(row);
        assertEquals(object.get("date").asText(), lines.get(row + 1).get(0));
        assertEquals(object.get("hours").asText(), lines.get(row + 1).get(5));
        assertEquals(
            object.get("date").asText(),
            sheet.get(row + 1).getCellAsDate(0).orElseThrow().toLocalDate().toString());
        assertEquals(
            object.get("name").asText(), sheet.get(row + 1).getCellAsString(2).orElseThrow());
        assertEquals(
            BigDecimal.valueOf(object.get("hours").asLong()),
            sheet.get(row + 1).getCellAsNumber(5).orElseThrow());
      }
      assertEquals("5", lines.get(3).get(5));
      assertEquals(new BigDecimal("5"), sheet.get(3).getCellAsNumber(5).orElseThrow());
    }
    assertEquals(Office.HOSTILE, json.get("rows").get(1).get("name").asText());
    assertEquals("'" + Office.HOSTILE, lines.get(2).get(2));
    assertEquals("/staff/T2/days/2026-11-23", json.get("rows").get(0).get("link").asText());
  }

  @Test
  void reportsAreFiltered() throws Exception {
    assertEquals(1, rows("/api/reports/forfeits" + RANGE + "&staff=T2"));
    assertEquals(1, rows("/api/reports/forfeits" + RANGE + "&service=noon"));
    assertEquals(2, rows("/api/reports/forfeits.json" + RANGE + "&clause=%E5%85%AD.1"));
    assertEquals(0, rows("/api/reports/forfeits" + RANGE + "&clause=%E5%85%AD.9"));
    assertEquals(6, rows("/api/reports/punches" + RANGE));
    assertEquals(3, rows("/api/reports/days" + RANGE));
    assertEquals(9, json("/api/reports").size());
  }

  private static List<String> lines(String path, String... keys) throws Exception {
    List<String> lines = new ArrayList<>();
    for (JsonNode row : json(path).get("rows")) {
      lines.add(Arrays.stream(keys).map(k -> row.get(k).asText("")).collect(joining(" ")));
    }
    return lines;
  }

  @Test
  void theLessonHourSheetHasALineForEachAndAColumnForEachService() throws Exception {
    assertEquals(
        List.of("T1 2 0 1 3 0 0", "T2 0 0 0 0 2 0", "T3 0 0 0 0 3 0"),
        lines(
            "/api/reports/lesson-hours" + RANGE,
            "staffNo",
            "morning-reading",
            "noon",
            "tutoring",
            "earned",
            "forfeited",
            "held"));
    assertEquals(
        "{\"morning-reading\":2,\"noon\":0,\"tutoring\":1,\"earned\":3,\"forfeited\":5,"
            + "\"excused\":0,\"held\":0}",
        json("/api/reports/lesson-hours" + RANGE).get("sums").toString());
    assertEquals(1, rows("/api/reports/lesson-hours" + RANGE + "&staff=T2"));
  }

  @Test
  void incidentsDutyAndLunchAreListed() throws Exception {
    assertEquals(
        List.of("2026-11-23 T2 迟到 四.6", "2026-11-23 T3 不到岗 四.6"),
        lines("/api/reports/incidents" + RANGE, "date", "staffNo", "incident", "clause"));
    assertEquals(
        List.of("早读 T1 已安排", "早读 T2 已安排", "午间服务 T3 已安排", "作业辅导 T1 已安排"),
        lines("/api/reports/duty" + RANGE, "service", "staffNo", "post"));
    assertEquals(
        List.of("T1 早读；作业辅导", "T2 早读", "T3 午间服务"),
        lines("/api/reports/lunch" + RANGE, "staffNo", "service"));
    assertEquals(0, rows("/api/reports/lunch?from=2026-11-21&to=2026-11-22"), "a weekend");
  }

  @Test
  void everyReportIsAPageInBothLanguages() throws Exception {
    for (JsonNode report : json("/api/reports")) {
      String name = report.get("name").asText();
      for (String lang : List.of("zh-CN", "en")) {
        String page = page("/report/" + name + RANGE + "&lang=" + lang);
        assertTrue(page.contains("aria-current=\"page\""), page);
        assertFalse(page.contains("<script>"), name);
      }
    }
    assertTrue(page("/report/forfeits" + RANGE).contains("class=\"shade-3\""), "the heat map");
    assertEquals(404, office.get("/report/nothing" + RANGE).statusCode());
  }

  @Test
  void aDayIsAPictureToo() throws Exception {
    String page = page("/staff/T2/days/2026-11-23");
    assertTrue(page.contains("<g class=\"window failed\">"), page);
    assertTrue(page.contains("<g class=\"punch-mark not-counted\">"), "07:11 is late");
    assertTrue(page.contains("<rect x=\"80\""), "07:00 is an hour after six, of twelve");
    assertTrue(page.contains("<circle cx=\"94\""), "07:11 is eleven minutes later");
  }

  private static int rows(String path) throws Exception {
    return json(path).get("rows").size();
  }

  @ParameterizedTest
  @CsvSource({
    "404, unknown-staff, /api/staff/T9/days/2026-11-23",
    "404, unknown-day, /api/staff/T1/days/2026-11-22",
    "404, unknown-report, /api/reports/nothing?from=2026-11-23&to=2026-11-23",
    "404, unknown-format, /api/reports/forfeits.odt?from=2026-11-23&to=2026-11-23",
    "404, unknown-staff, /api/reports/forfeits?from=2026-11-23&to=2026-11-23&staff=T9",
    "400, bad-date, /api/days/2026-13-01",
    "400, bad-date, /api/days/yesterday",
    "400, bad-date, /api/punches?date=9999-01-01",
    "400, missing-date, /api/punches",
    "400, bad-range, /api/reports/forfeits?from=2026-11-23&to=2026-11-22",
    "404, not-found, /api/nothing",
  })
  void faultsAreProblems(int status, String code, String path) throws Exception {
    HttpResponse<byte[]> response = office.get(path);
    assertEquals(status, response.statusCode(), () -> Office.text(response));
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElseThrow());
    JsonNode problem = JSON.readTree(response.body());
    assertEquals(status, problem.get("status").asInt());
    assertEquals(code, problem.get("code").asText());
    assertFalse(problem.get("title").asText().isBlank());
    assertFalse(problem.get("detail").asText().isBlank());
  }

  @Test
  void aFaultSaysFoundExpectedAndWhatToDo() throws Exception {
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"Bad request\",\"status\":400,\"code\":\"bad-date\","
            + "\"detail\":\"The value \\\"23.11.2026\\\" of \\\"date\\\" is not a date.\","
            + "\"instance\":\"/api/punches\",\"found\":\"23.11.2026\","
            + "\"expected\":\"a date such as 2026-11-23, of the years 2000 to 2099\","
            + "\"remedy\":\"Write year-month-day, month and day with two digits.\"}",
        Office.text(office.get("/api/punches?date=23.11.2026&lang=en")));
  }

  @Test
  void formsThatAreNotSpokenAreRefused() throws Exception {
    assertEquals(
        406, office.get("/api/reports/forfeits" + RANGE, "Accept", "image/png").statusCode());
    assertEquals(415, office.post("/api/imports/staff", "text/plain", new byte[1]).statusCode());
    assertEquals(405, office.post("/api/reports", "text/csv", new byte[1]).statusCode());
    assertEquals(404, office.post("/api/imports/pets", "text/csv", new byte[1]).statusCode());
    assertEquals(
        413,
        office.post("/api/imports/staff", "text/csv", new byte[10 * 1024 * 1024]).statusCode());
  }

  @Test
  void filesAreImportedAndTheirBadRowsSaid() throws Exception {
    byte[] file = "staffNo,name\nT8,周老师\n,无号\n".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> refused = office.post("/api/imports/staff", "text/csv", file);
    assertEquals(422, refused.statusCode());
    assertEquals(3, JSON.readTree(refused.body()).get("problems").get(0).get("line").asInt());
    HttpResponse<byte[]> taken = office.post("/api/imports/staff?partial=true", "text/csv", file);
    assertEquals(200, taken.statusCode());
    assertEquals(1, JSON.readTree(taken.body()).get("rowsTaken").asInt());
  }

  @Test
  void rowsWithoutEffectAreTakenAndSaidInTheReadersLanguage() throws Exception {
    byte[] file = "date,staffNo,signed\n2062-11-23,T1,yes\n".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> taken = office.post("/api/imports/sign-in?lang=en", "text/csv", file);
    assertEquals(200, taken.statusCode());
    assertEquals(
        "[{\"line\":2,\"cell\":\"\",\"column\":\"date\",\"found\":\"2062-11-23\",\"why\":"
            + "\"2062-11-23 is more than 366 days from today (2026-11-24)\","
            + "\"hint\":\"check the year\"}]",
        JSON.readTree(taken.body()).get("warnings").toString());
    HttpResponse<byte[]> seen = office.post("/api/imports/sign-in?preview=true", "text/csv", file);
    assertEquals("请核对年份", JSON.readTree(seen.body()).get("warnings").get(0).get("hint").asText());
    byte[] bad = "<html><table></table></html>".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> refused = office.post("/api/imports/staff", "text/csv", bad);
    assertEquals(422, refused.statusCode());
    assertTrue(Office.text(refused).contains("这是网页（HTML）"), Office.text(refused));
  }

  @Test
  void pagesSpeakBothLanguagesAndObeyNoName() throws Exception {
    String chinese = page("/report/forfeits" + RANGE);
    assertTrue(chinese.contains("<html lang=\"zh-CN\">"), chinese);
    assertTrue(chinese.contains("取消课时费明细"), chinese);
    assertTrue(chinese.contains("迟到"), chinese);
    String english = page("/report/forfeits" + RANGE + "&lang=en");
    assertTrue(english.contains("<html lang=\"en\">"), english);
    assertTrue(english.contains("Forfeited lesson hours"), english);
    assertTrue(english.contains("/staff/T2/days/2026-11-23?lang=en"), english);
    for (String path :
        List.of(
            "/report/forfeits" + RANGE,
            "/days/2026-11-23",
            "/staff/T3/days/2026-11-23",
            "/staff/T2/days/2026-11-23",
            "/?lang=en")) {
      String page = page(path);
      assertFalse(page.contains("<script>"), path);
      assertFalse(page.contains("<b>seq"), path);
    }
    assertTrue(page("/staff/T3/days/2026-11-23").contains("=&lt;script&gt;alert(1)"));
    assertTrue(page("/staff/T2/days/2026-11-23").contains("07:11:00"));
  }

  @Test
  void aFaultOfAPageIsAPage() throws Exception {
    HttpResponse<byte[]> response = office.get("/days/%3Cscript%3E", "Accept", "text/html");
    assertEquals(400, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    assertTrue(Office.text(response).contains("&lt;script&gt;"), Office.text(response));
    assertFalse(Office.text(response).contains("<script>"));
  }

  private static String page(String path) throws Exception {
    HttpResponse<byte[]> response = office.get(path, "Accept", "text/html");
    assertEquals(200, response.statusCode(), () -> path + ": " + Office.text(response));
    return Office.text(response);
  }

  @Test
  void everyRouteIsDescribed() throws Exception {
    String document = Office.text(office.get("/openapi"));
    var described = new TreeSet<String>();
    document
        .lines()
        .filter(line -> line.startsWith("  /api/"))
        .forEach(line -> described.add(line.strip().replace(":", "")));
    var routed = new TreeSet<String>();
    office
        .gateway()
        .bean(Router.class)
        .uriRoutes()
        .map(route -> route.getUriMatchTemplate().toPathString().replaceAll(":[^}]*}", "}"))
        .filter(path -> path.startsWith("/api/"))
        .forEach(routed::add);
    assertEquals(routed, described);
    assertEquals(89, routed.size(), routed.toString());
  }

  @Test
  void terminalsAndMeasuresAreShown() throws Exception {
    JsonNode terminals = json("/api/terminals");
    assertEquals("gate", terminals.get("terminals").get(0).get("id").asText());
    String measures = Office.text(office.get("/prometheus"));
    for (String name :
        List.of(
            "attendance_terminals{state=\"up\"}",
            "attendance_writer_lag_seconds",
            "attendance_dirty_days",
            "attendance_outbox",
            "attendance_acknowledgement_seconds")) {
      assertTrue(
          measures.contains(name),
          name + " in " + measures.lines().filter(l -> l.startsWith("attendance")).toList());
    }
    assertTrue(measures.contains("attendance_punches_unknown_card_today 0.0"));
  }

  @Test
  void healthNamesItsParts() throws IOException, InterruptedException {
    JsonNode health = JSON.readTree(office.get("/health").body());
    assertEquals("UP", health.get("details").get("store").get("status").asText());
    assertEquals("UP", health.get("details").get("writer").get("status").asText());
    assertTrue(health.get("details").has("links"), health.toString());
  }
}
