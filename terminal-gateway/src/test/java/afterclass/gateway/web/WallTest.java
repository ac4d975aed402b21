package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.SecretAddress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the wall screen on a Monday at 07:05, and of its secret address. */
class WallTest {
  private static final String ADDRESS = "/api/board-address";
  private static final String MONEY_OR_REASONS = "(?s).*(请假|leave|元|fen|理由|1001|1002).*";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false);
    office.take(ImportKind.STAFF, "staffNo,name", "T1,王芳", "T2,李明", "T3,王强", "T4,赵军");
    office.take(ImportKind.CARDS, "card,staffNo,from", "1001,T1,2026-09-01", "1002,T2,2026-09-01");
    office.take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from",
        "T1,1,morning-reading,2026-09-01",
        "T2,1,morning-reading,2026-09-01",
        "T3,1,morning-reading,2026-09-01",
        "T4,1,morning-reading,2026-09-01");
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T4,2026-11-23,2026-11-23,*");
    People people = office.gateway().bean(People.class);
    people.add(
        "zhang", "zhang", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, Actor.command());
    office.session("zhang", "zhang");
    office.punch("1002", "2026-11-23T07:03:10");
    office.passTo("2026-11-23T07:05:00");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static String make() throws Exception {
    Office.Answer made = office.ask("zhang", "POST", ADDRESS, "", "");
    assertEquals(200, made.status());
    String path = made.json().path("path").asText();
    assertTrue(path.matches("/board/[0-9A-Za-z_-]{43}"), path);
    assertEquals(office.gateway().uri() + path, made.json().path("address").asText());
    return path;
  }

  private static void withdraw() throws Exception {
    assertEquals(204, office.ask("zhang", "DELETE", ADDRESS, "", "").status());
  }

  private static List<String> texts(JsonNode names) {
    return StreamSupport.stream(names.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void itShowsWhoIsInWhoIsAwaitedAndTheLastCard() throws Exception {
    JsonNode wall = office.ask("zhang", "GET", "/api/board?lang=zh-CN", "", "").json();
    assertEquals("2026-11-23T07:05:00", wall.path("at").asText());
    assertEquals(List.of("王老师 T1", "王老师 T3"), texts(wall.path("awaited")));
    assertEquals(List.of("李老师"), texts(wall.path("in")));
    JsonNode window = wall.path("windows").get(0);
    assertEquals("running", window.path("phase").asText());
    assertEquals("1/3", window.path("in").asText() + "/" + window.path("expected").asText());
    JsonNode last = wall.path("last");
    assertEquals("07:03:10", last.path("at").asText());
    assertEquals("李老师", last.path("name").asText());
    assertTrue(last.path("counted").asBoolean());
    assertFalse(wall.toString().contains("T4"), wall.toString());
  }

  @Test
  void aScreenWithoutSignInSeesThatAndNothingElse() throws Exception {
    String path = make();
    HttpResponse<byte[]> answer = office.get(path, "Accept", "text/html");
    String page = Office.text(answer);
    assertEquals(200, answer.statusCode(), page);
    assertTrue(page.contains("Wang") || page.contains("王 T1"), page);
    assertTrue(page.contains("<time>07:05:00</time>"), page);
    assertFalse(page.matches(MONEY_OR_REASONS), page);
    assertFalse(page.contains("赵"), page);
    assertFalse(page.contains("csrfToken") || page.contains("<nav"), page);
    assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
    assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals(200, office.get(path + "/now").statusCode());
    assertEquals(401, office.get("/api/board").statusCode());
    assertTrue(Office.text(office.get(path + "?look=dark")).contains("data-look=\"dark\""));
    assertTrue(Office.text(office.get(path + "?look=x%22y")).contains("data-look=\"system\""));
  }

  @Test
  void anAddressEndsAtOnceWhenItIsRenewedOrWithdrawn() throws Exception {
    String first = make();
    String second = make();
    assertEquals(404, office.get(first).statusCode());
    assertEquals(404, office.get(first + "/now").statusCode());
    assertEquals(404, office.get(first + "/changes").statusCode());
    assertEquals(200, office.get(second + "/now").statusCode());
    PeopleStore store = office.gateway().bean(PeopleStore.class);
    SecretAddress kept = store.address("board", "").orElseThrow();
    assertArrayEquals(Forms.sha256(second.substring("/board/".length())), kept.keyHash().toArray());
    withdraw();
    assertEquals(404, office.get(second + "/now").statusCode());
    assertFalse(office.ask("zhang", "GET", ADDRESS, "", "").json().has("createdAt"));
    List<String> actions =
        office
            .gateway()
            .bean(AuditTrail.class)
            .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "zhang", "board.", 1L << 60, 3))
            .stream()
            .map(AuditEntry::action)
            .toList();
    assertEquals(List.of("board.withdraw", "board.renew"), actions.subList(0, 2));
  }

  @Test
  void anAddressIsShownOnceOnItsPage() throws Exception {
    String token = "csrfToken=" + Forms.token("zhang");
    String made = Office.text(office.form("zhang", "/board-address", token));
    assertTrue(made.contains("http://127.0.0.1") || made.contains("http://localhost"), made);
    String cookie = "attendance-session=zhang";
    String later = Office.text(office.get("/board-address", "Cookie", cookie));
    assertFalse(later.contains("/board/"), later);
    assertTrue(later.contains("2026-11-23"), later);
    assertEquals(303, office.form("zhang", "/board-address/withdraw", token).statusCode());
  }

  @Test
  void changesAreToldUntilTheAddressEnds() throws Exception {
    String path = make();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(office.gateway().uri() + path + "/changes"))
            .header("Accept", "text/event-stream")
            .build();
    var answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertEquals(200, answer.statusCode());
    try (BufferedReader events =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String line = events.readLine();
      while (line != null && !line.startsWith("event:")) {
        line = events.readLine();
      }
      assertEquals("event: changed", line);
    }
  }
}
