package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.dutylog.DutyLog;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the duty log: who writes and reads, corrections, urgent entries, the report. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DutyLogTest {
  private static final String LOG = "/api/duty-log";
  private static final String MONDAY = "2026-11-23";
  private static final String READ = LOG + "?from=2026-11-01&to=2026-11-30";
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
  private static final String JSON = "application/json";

  private static Path folder;
  private static Office office;

  @BeforeAll
  static void open(@TempDir Path temporary) {
    folder = temporary;
    office = new Office(folder, false).day();
    People people = office.gateway().bean(People.class);
    add(people, "zhang", Role.ADMINISTRATOR, "");
    add(people, "sun", Role.APPROVER, "");
    add(people, "qian", Role.INSPECTOR, "");
    add(people, "wang", Role.TEACHER, "T1");
    add(people, "li", Role.TEACHER, "T2");
    List.of("zhang", "sun", "qian", "wang", "li").forEach(name -> office.session(name, name));
    office.passTo("2026-11-23T18:00:00");
  }

  private static void add(People people, String name, Role role, String staff) {
    people.add(name, name, List.of(role), staff, Visitor.PASSWORD, Actor.command());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Office.Answer write(String who, String date, String service, String text)
      throws Exception {
    String body =
        "{\"date\":\"%s\",\"service\":\"%s\",\"text\":\"%s\"}".formatted(date, service, text);
    return office.ask(who, "POST", LOG, JSON, body);
  }

  private static List<String> read(String who) throws Exception {
    List<String> lines = new ArrayList<>();
    for (JsonNode entry : office.ask(who, "GET", READ, "", "").json()) {
      lines.add(
          "%s %s %s %s %s%s"
              .formatted(
                  entry.path("id").asText(),
                  entry.path("date").asText(),
                  entry.path("name").asText(),
                  entry.path("serviceName").asText(),
                  entry.path("text").asText(),
                  entry.has("corrects") ? " corrects " + entry.path("corrects").asText() : ""));
    }
    return lines;
  }

  @Test
  @Order(1)
  void whoeverIsOnDutyWritesAndTheOffice() throws Exception {
    assertEquals(200, write("wang", MONDAY, "tutoring", "a window broke").status());
    Office.Answer second = write("zhang", MONDAY, "noon", "bread came late");
    assertEquals(200, second.status());
    assertEquals("2026-11-23T18:00:00", second.json().path("at").asText());
    assertEquals("zhang", second.json().path("name").asText());
  }

  @Test
  @Order(2)
  void otherEntriesAreRefused() throws Exception {
    String late = "x".repeat(DutyLog.LONGEST + 1);
    assertEquals("403 not-on-duty", refused(write("wang", MONDAY, "noon", "not mine")));
    assertEquals("403 not-on-duty", refused(write("wang", "2026-11-22", "tutoring", "Sunday")));
    assertEquals("400 duty-log-early", refused(write("wang", "2026-11-30", "tutoring", "next")));
    assertEquals("400 duty-log-service", refused(write("zhang", MONDAY, "chess", "what?")));
    assertEquals("400 duty-log-text", refused(write("wang", MONDAY, "tutoring", "  ")));
    assertEquals("400 duty-log-text", refused(write("wang", MONDAY, "tutoring", late)));
    assertEquals("403 not-on-duty", refused(write("qian", MONDAY, "tutoring", "I only inspect")));
    for (String unseen : List.of("\\u0000", "\\u001b", "\\u202e", "\\u2066")) {
      Office.Answer answer = write("wang", MONDAY, "tutoring", "a" + unseen + "b");
      assertEquals("400 unseen-character", refused(answer));
      assertTrue(answer.json().path("detail").asText().contains("text"), answer.toString());
    }
  }

  private static String refused(Office.Answer answer) {
    String type = answer.json().path("code").asText(answer.json().path("type").asText());
    return answer.status() + " " + type.replaceFirst(".*[:/]", "");
  }

  @Test
  @Order(3)
  void aCorrectionIsAnotherEntryThatPointsToTheFirst() throws Exception {
    String correct = LOG + "/1/corrections";
    String said = "{\"text\":\"two windows\"}";
    assertEquals("404 unknown-duty-entry", refused(office.ask("li", "POST", correct, JSON, said)));
    assertEquals(
        "403 duty-log-of-another", refused(office.ask("sun", "POST", correct, JSON, said)));
    assertEquals(200, office.ask("wang", "POST", correct, JSON, said).status());
    String ofCorrection = LOG + "/3/corrections";
    String urgent = "{\"text\":\"glass on the stairs\",\"urgent\":true}";
    Office.Answer again = office.ask("zhang", "POST", ofCorrection, JSON, urgent);
    assertEquals("1", again.json().path("corrects").asText());
    assertEquals(
        "404 unknown-duty-entry",
        refused(office.ask("wang", "POST", LOG + "/99/corrections", JSON, said)));
  }

  @Test
  @Order(4)
  void officeLeadersAndInspectorReadAllAndATeacherTheOwn() throws Exception {
    List<String> all = read("zhang");
    assertEquals(
        List.of(
            "1 2026-11-23 王老师 Homework tutoring a window broke",
            "2 2026-11-23 zhang Noon service bread came late",
            "3 2026-11-23 王老师 Homework tutoring two windows corrects 1",
            "4 2026-11-23 zhang Homework tutoring glass on the stairs corrects 1"),
        all);
    assertEquals(all, read("sun"));
    assertEquals(all, read("qian"));
    assertEquals(List.of(all.get(0), all.get(2)), read("wang"));
    assertEquals(List.of(), read("li"));
  }

  @Test
  @Order(5)
  void urgentEntriesReachTheLeadersPageAndStayEscaped() throws Exception {
    assertEquals(
        200, write("wang", MONDAY, "morning-reading", Office.HOSTILE + "\\nand more").status());
    String body =
        """
        {"date":"2026-11-23","service":"morning-reading","urgent":true,"text":"<b>fire drill</b>"}
        """;
    assertEquals(200, office.ask("wang", "POST", LOG, JSON, body).status());
    String page = page("sun", "/duty-log?date=" + MONDAY);
    assertTrue(page.contains("&lt;b&gt;fire drill&lt;/b&gt;"), page);
    assertFalse(page.contains("<script>alert"), page);
  }

  private static String page(String who, String path) throws Exception {
    HttpResponse<byte[]> answer =
        office.get(path, "Cookie", "attendance-session=" + who, "Accept-Language", "en");
    assertEquals(200, answer.statusCode());
    return Office.text(answer);
  }

  @Test
  @Order(6)
  void thePageTakesEntriesAndCorrectionsAndKeepsWhatWasRefused() throws Exception {
    String token = "csrfToken=" + Forms.token("wang");
    String entry = token + "&date=2026-11-23&service=tutoring&text=" + "calm".repeat(2);
    HttpResponse<byte[]> sent = office.form("wang", "/duty-log", entry);
    assertEquals(303, sent.statusCode(), () -> Office.text(sent));
    assertEquals(
        "/duty-log?date=2026-11-23&saved=7", sent.headers().firstValue("Location").orElse(""));
    HttpResponse<byte[]> refused =
        office.form("wang", "/duty-log", token + "&date=2026-11-30&service=tutoring&text=typed");
    assertEquals(422, refused.statusCode());
    assertTrue(Office.text(refused).contains("2026-11-30 还没有到"), () -> Office.text(refused));
    HttpResponse<byte[]> corrected =
        office.form("wang", "/duty-log/7/correct", token + "&date=2026-11-23&text=loud");
    assertEquals(303, corrected.statusCode(), () -> Office.text(corrected));
    String page = page("wang", "/duty-log?date=" + MONDAY);
    assertTrue(page.contains("corrects #7"), page);
    assertFalse(page.contains("bread came late"), page);
    assertTrue(page("li", "/duty-log?date=2026-11-22").contains("You have no service"));
  }

  @Test
  @Order(7)
  void theReportHasEveryEntryInEveryForm() throws Exception {
    String asked = "/api/reports/duty-log.%s?from=2026-11-23&to=2026-11-23";
    JsonNode json = office.ask("sun", "GET", asked.formatted("json"), "", "").json();
    assertEquals(8, json.path("rows").size(), json.toString());
    String csv = page("sun", asked.formatted("csv"));
    assertTrue(csv.contains("glass on the stairs"), csv);
    assertTrue(csv.contains("'" + Office.HOSTILE) || csv.contains("\"'="), csv);
  }

  @Test
  @Order(8)
  void everyEntryIsAuditedAndNoneCanBeChangedOrDeleted() throws Exception {
    List<String> actions =
        office
            .gateway()
            .bean(AuditTrail.class)
            .find(new AuditQuery(Instant.EPOCH, LATER, "", "duty-log", Long.MAX_VALUE, 100))
            .stream()
            .map(AuditEntry::action)
            .filter(action -> action.startsWith("duty-log."))
            .sorted()
            .toList();
    assertEquals(8, actions.size(), actions::toString);
    assertEquals("duty-log.urgent", actions.get(3));
    String url = "jdbc:sqlite:" + folder.resolve("attendance.db");
    try (Connection store = DriverManager.getConnection(url);
        Statement statement = store.createStatement()) {
      assertThrows(
          SQLException.class, () -> statement.executeUpdate("update duty_log set text = ''"));
      assertThrows(SQLException.class, () -> statement.executeUpdate("delete from duty_log"));
    }
  }

  @Test
  @Order(9)
  void anEntryThatWasSentTwiceIsStoredOnceAndTheFirstPageShowsTheNewestUrgentOnes()
      throws Exception {
    String body = "{\"date\":\"2026-11-23\",\"service\":\"noon\",\"urgent\":true,\"text\":\"%s\"}";
    for (int i = 1; i <= 7; i++) {
      for (int again = 0; again < 3; again++) {
        assertEquals(
            200, office.ask("zhang", "POST", LOG, JSON, body.formatted("alarm " + i)).status());
      }
    }
    List<String> all = read("zhang");
    assertEquals(7, all.stream().filter(line -> line.contains("alarm")).count(), all::toString);
    assertEquals(200, office.ask("sun", "GET", "/api/today", "", "").status());
    String page = page("zhang", "/");
    assertTrue(page.contains("alarm 7") && page.contains("alarm 3"), page);
    assertFalse(page.contains("alarm 2"), page);
    assertTrue(page.contains("See all 9 urgent entries of today"), page);
    office.passTo("2026-11-23T18:02:00");
    assertEquals(200, write("zhang", MONDAY, "noon", "bread came late").status());
    assertEquals(2, read("zhang").stream().filter(line -> line.contains("bread")).count());
  }
}
