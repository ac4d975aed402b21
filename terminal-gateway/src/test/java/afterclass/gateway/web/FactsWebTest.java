package afterclass.gateway.web;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that every fact entered by the office can be listed, corrected and withdrawn, on pages and
 * over the API.
 */
class FactsWebTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String RANGE = "?from=2026-11-01&to=2026-11-30";

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private RosterSnapshot roster() {
    return office.gateway().bean(LiveRoster.class).snapshot();
  }

  private JsonNode list(String kind) throws Exception {
    HttpResponse<byte[]> answer = office.get("/api/facts/" + kind + RANGE);
    assertEquals(200, answer.statusCode(), () -> Office.text(answer));
    return JSON.readTree(answer.body());
  }

  private JsonNode post(int status, String path, String body) throws Exception {
    byte[] content = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = office.post(path, "application/json", content);
    assertEquals(status, answer.statusCode(), () -> path + ": " + Office.text(answer));
    office.settle();
    return JSON.readTree(answer.body());
  }

  private static String rows(JsonNode facts) {
    return StreamSupport.stream(facts.spliterator(), false)
        .map(
            fact ->
                StreamSupport.stream(fact.get("row").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(joining(",")))
        .collect(joining(" | "));
  }

  private String row(String kind, int which) throws Exception {
    return rows(JSON.createArrayNode().add(list(kind).get(which)));
  }

  /** Enters one fact of every kind. */
  private void everything() {
    office.take(ImportKind.EXCEPTIONS, "date,staffNo,action,service", "2026-11-23,T1,add,club");
    office.take(ImportKind.CALENDAR, "date,type,season,note", "2026-11-24,off,summer,误");
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T3,2026-11-16,2026-11-24,*");
    office.take(
        ImportKind.INSPECTIONS,
        "date,staffNo,service,result,note",
        "2026-11-23,T1,tutoring,late,门口");
    office.take(ImportKind.RULINGS, "date,staffNo,ruling,reason", "2026-11-23,T2,accept,看见");
    office.take(
        ImportKind.MADE_UP, "date,staffNo,time,action,reason", "2026-11-23,T2,07:06,add,看见");
    office.settle();
  }

  @Test
  void theListKeepsItsFiltersThroughAnEntry() throws Exception {
    String list = "&staff=T1&from=2026-11-01&to=2026-11-30";
    String kept = "?list=%26staff%3DT1%26from%3D2026-11-01%26to%3D2026-11-30";
    String named =
        "/facts?kind=leave&staff=T1+%E7%8E%8B%E8%80%81%E5%B8%88&from=2026-11-01&to=2026-11-30";
    String page = Office.text(office.get(named, "Accept", "text/html"));
    assertTrue(page.contains(kept.replace("?list", "&amp;list")), page);
    String form = Office.text(office.get("/facts/one" + kept + "&kind=leave"));
    String back = "/facts?kind=leave" + list;
    assertTrue(form.contains("value=\"" + back.replace("&", "&amp;") + "\""), form);
    String row =
        "csrfToken=-&kind=leave&staffNo=王老师&from=2026-11-25&to=2026-11-25&covers=*&back="
            + URLEncoder.encode(back, StandardCharsets.UTF_8);
    String preview = Office.text(office.send("/facts/enter", row, "zh"));
    assertTrue(preview.contains("2026-11-25"), preview);
    assertTrue(preview.contains("href=\"" + back.replace("&", "&amp;") + "\""), preview);
    String other = Office.text(office.get("/facts/one?kind=leave&list=%26x%3D%0d%0a"));
    assertTrue(other.contains("href=\"/facts?kind=leave\""), other);
  }

  @Test
  void everyKindIsListedAsTheRowThatSaysIt() throws Exception {
    everything();
    assertEquals("2026-11-23,T1,add,club,", rows(list("exceptions")));
    assertEquals("2026-11-24,summer | 2026-11-24,off,,误", rows(list("calendar")));
    assertEquals("T3,2026-11-16,2026-11-24,*", rows(list("leave")));
    assertEquals("2026-11-23,T1,tutoring,late,门口", rows(list("inspections")));
    assertEquals("2026-11-23,T2,accept,看见,", rows(list("rulings")));
    assertEquals("2026-11-23,T2,07:06,看见", rows(list("made-up")));
    assertEquals("1001,T1,2026-09-01,", row("cards", 0));
    assertEquals("T1,王老师,,,", row("staff", 0));
    assertEquals("T1,1,morning-reading,2026-09-01,", row("roster", 0));
    assertEquals("2026-11-23,T1,yes", row("sign-in", 0));
    HttpResponse<byte[]> unknown = office.get("/api/facts/weather" + RANGE);
    assertEquals(404, unknown.statusCode());
  }

  @Test
  void aLineOfTheRosterIsCorrectedToOddWeeks() throws Exception {
    String key = "T3|1|noon|2026-09-01";
    HttpResponse<byte[]> form = office.get("/facts/one?kind=roster&key=" + key.replace("|", "%7C"));
    String page = Office.text(form);
    assertEquals(200, form.statusCode(), page);
    assertTrue(page.contains("<option value=\"every\">每周</option>"), page);
    String row =
        "{'staffNo':'T3','weekday':'1','weeks':'odd','service':'noon','from':'2026-09-01'}";
    post(200, "/api/facts/roster", "{'key':'" + key + "','row':" + row + "}");
    assertEquals(List.of("noon"), roster().services("T3", MONDAY));
    assertEquals(List.of(), roster().services("T3", MONDAY.plusDays(7)));
    String listed = Office.text(office.get("/facts" + RANGE + "&kind=roster"));
    assertTrue(listed.contains("周一 单周 午间服务"), listed);
    String week = Office.text(office.get("/roster?week=2026-11-23"));
    assertTrue(week.contains("本学期第 13 周（单周），按 2026-09-01 周二 开学计算。校历没有登记开学前的假期"), week);
    assertTrue(week.contains("<small>单周</small>"), week);
    post(200, "/api/facts/roster/withdrawals", "{'key':'" + key + "|odd'}");
    assertEquals(List.of(), roster().services("T3", MONDAY));
  }

  @Test
  void everyKindIsTakenBackByItsKeyAndThenThereIsNothing() throws Exception {
    everything();
    List<String> kinds =
        Stream.of(ImportKind.values())
            .filter(kind -> kind != ImportKind.STAFF)
            .map(ImportKind::verb)
            .toList();
    for (String kind : kinds) {
      for (JsonNode fact : list(kind)) {
        String body = "{'key':" + fact.get("key") + "}";
        String path = "/api/facts/" + kind + "/withdrawals";
        JsonNode seen = post(200, path + "?preview=true", body);
        assertTrue(seen.get("facts").size() > 0, seen.toString());
        assertEquals(
            1, post(200, path + "?seen=" + seen.get("seen").asText(), body).get("changed").asInt());
        assertEquals("unknown-fact", post(404, path, body).get("code").asText());
      }
      assertEquals("", rows(list(kind)), kind);
    }
    for (JsonNode person : list("staff")) {
      String body = "{'key':" + person.get("key") + "}";
      JsonNode judged = post(422, "/api/facts/staff/withdrawals", body);
      assertTrue(judged.get("problems").toString().contains("离职日期"), judged.toString());
    }
    office.take(ImportKind.STAFF, "staffNo,name", "T9,误");
    assertEquals(4, list("staff").size());
    assertEquals(
        1, post(200, "/api/facts/staff/withdrawals", "{'key':'T9'}").get("changed").asInt());
    assertEquals(3, list("staff").size());
  }

  @Test
  void someDatesOfALeaveAreTakenBackAndThePreviewTellsTheDays() throws Exception {
    everything();
    String key = list("leave").get(0).get("key").asText();
    String body = "{'key':'" + key + "','from':'2026-11-23','to':'2026-11-23'}";
    JsonNode seen = post(200, "/api/facts/leave/withdrawals?preview=true", body);
    assertEquals(1, seen.get("days").asInt());
    assertEquals("noon", seen.get("changes").get(0).get("service").asText());
    assertEquals(2, post(200, "/api/facts/leave/withdrawals", body).get("changed").asInt() - 1);
    assertEquals("T3,2026-11-16,2026-11-22,* | T3,2026-11-24,2026-11-24,*", rows(list("leave")));
    assertTrue(roster().leave("T3", MONDAY).isEmpty());
  }

  @Test
  void whatWasEnteredWrongIsCorrectedWithoutLeavingTheOld() throws Exception {
    everything();
    correct("made-up", 0, "{'date':'2026-11-23','staffNo':'T2','time':'07:08','reason':'看见'}");
    assertEquals("2026-11-23,T2,07:08,看见", rows(list("made-up")));
    correct("cards", 0, "{'card':'1001','staffNo':'T1','from':'2026-11-20','to':''}");
    assertTrue(rows(list("cards")).contains("1001,T1,2026-11-20,"), rows(list("cards")));
    assertTrue(roster().holder("1001", LocalDate.of(2026, 11, 19)).isEmpty());
    correct("roster", 0, "{'staffNo':'T1','weekday':'2','service':'noon','from':'2026-11-02'}");
    assertEquals(List.of("club", "tutoring"), roster().services("T1", MONDAY));
    assertEquals(List.of("noon"), roster().services("T1", LocalDate.of(2026, 11, 17)));
    correct("leave", 0, "{'staffNo':'T3','from':'2026-11-17','to':'2026-11-18','covers':'noon'}");
    assertEquals("T3,2026-11-17,2026-11-18,noon", rows(list("leave")));
    correct("calendar", 0, "{'date':'2026-11-24','season':''}");
    assertEquals("2026-11-24,off,,误", rows(list("calendar")));
    correct("sign-in", 0, "{'date':'2026-11-23','staffNo':'T1','signed':'no'}");
    assertEquals("2026-11-23,T1,no", row("sign-in", 0));
    JsonNode bad =
        post(
            422,
            "/api/facts/leave",
            "{'key':'T3|2026-11-17|2026-11-18','row':{'staffNo':'T3','from':'x','covers':'*'}}");
    assertEquals(1, bad.get("problems").size());
    assertEquals("T3,2026-11-17,2026-11-18,noon", rows(list("leave")));
    post(200, "/api/facts/leave", "{'row':{'staffNo':'T1','from':'2026-11-25','covers':'*'}}");
    assertEquals(2, list("leave").size());
    AuditEntry entry =
        office
            .gateway()
            .bean(AuditTrail.class)
            .find(
                new AuditQuery(
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"),
                    "",
                    "",
                    Long.MAX_VALUE,
                    1))
            .get(0);
    assertEquals("leave enter", entry.subject());
  }

  private void correct(String kind, int which, String row) throws Exception {
    String key = list(kind).get(which).get("key").toString();
    post(200, "/api/facts/" + kind, "{'key':" + key + ",'row':" + row + "}");
  }

  private HttpResponse<byte[]> form(String path, String... pairs) throws Exception {
    return office.post(path, "application/x-www-form-urlencoded", Forms.of(pairs));
  }

  private static String hidden(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertTrue(found.find(), page);
    return found.group(1);
  }

  private int take(HttpResponse<byte[]> shown) throws Exception {
    String page = Office.text(shown);
    assertEquals(200, shown.statusCode(), page);
    List<String> fields = new ArrayList<>();
    for (String name : List.of("kind", "source", "seen", "file")) {
      fields.addAll(List.of(name, hidden(page, name)));
    }
    HttpResponse<byte[]> taken = form("/facts/take", fields.toArray(String[]::new));
    office.settle();
    return taken.statusCode();
  }

  @Test
  void thePagesListCorrectAndTakeBackInTheReadersLanguage() throws Exception {
    everything();
    String page = Office.text(office.get("/facts?kind=leave"));
    assertTrue(page.contains("2026-11-16 周一 – 2026-11-24 周二"), page);
    String english = Office.text(office.get("/facts?kind=&staff=T2&lang=en"));
    assertTrue(english.contains("Correct or take back"), english);
    assertTrue(english.contains("07:06"), english);
    String one = Office.text(office.get("/facts/one?kind=leave&key=T3%7C2026-11-16%7C2026-11-24"));
    assertTrue(one.contains("value=\"全部\""), one);

    String key = "T3|2026-11-16|2026-11-24";
    HttpResponse<byte[]> shown =
        form(
            "/facts/take-back",
            "kind",
            "leave",
            "key",
            key,
            "from",
            "2026-11-19",
            "to",
            "2026-11-23");
    assertTrue(Office.text(shown).contains("2026-11-16 周一 – 2026-11-18 周三"), Office.text(shown));
    assertEquals(9, days());
    assertEquals(303, take(shown));
    assertEquals(4, days());

    HttpResponse<byte[]> again =
        form("/facts/take-back", "kind", "leave", "key", key, "from", "", "to", "");
    assertEquals(404, again.statusCode());
    String[] row = {"staffNo", "T3", "from", "2026-11-02", "to", "2026-11-03", "covers", "全部"};
    assertEquals(303, take(enter("leave", "", row)));
    assertEquals(6, days());
    row[5] = "2026-11-01";
    HttpResponse<byte[]> wrong = enter("leave", "T3|2026-11-02|2026-11-03", row);
    assertEquals(422, wrong.statusCode());
    assertFalse(Office.text(wrong).contains("name=\"seen\""), Office.text(wrong));
    assertEquals(6, days());
  }

  private HttpResponse<byte[]> enter(String kind, String key, String... row) throws Exception {
    List<String> pairs = new ArrayList<>(List.of("kind", kind, "key", key));
    pairs.addAll(Arrays.asList(row));
    return form("/facts/enter", pairs.toArray(String[]::new));
  }

  private long days() {
    return LocalDate.of(2026, 11, 1)
        .datesUntil(LocalDate.of(2026, 12, 1))
        .filter(date -> !roster().leave("T3", date).isEmpty())
        .count();
  }

  @Test
  void everyFormHasTheColumnsOfItsKindAndEveryWordIsThere() throws Exception {
    for (ImportKind kind : ImportKind.values()) {
      for (String lang : List.of("zh-CN", "en")) {
        HttpResponse<byte[]> page = office.get("/facts/one?kind=" + kind.verb() + "&lang=" + lang);
        assertEquals(200, page.statusCode(), () -> Office.text(page));
        for (String column : kind.columns()) {
          assertTrue(Office.text(page).contains("name=\"" + column + "\""), kind + " " + column);
        }
        assertFalse(Office.text(page).contains("facts.column."), Office.text(page));
      }
    }
  }
}
