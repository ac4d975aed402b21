package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of clients that are not signed in: what they can read and disturb, and the record of
 * refused access.
 */
class StrangersTest {
  private static final String PASSWORD = "correct horse 7";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = peopled(new Office(folder, false));
  }

  private static Office peopled(Office fresh) {
    fresh.take(ImportKind.STAFF, "staffNo,name", "T1,王老师");
    People people = fresh.gateway().bean(People.class);
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, Actor.command());
    people.add("wang", "王老师", List.of(Role.TEACHER), "T1", PASSWORD, Actor.command());
    fresh.session("z", "zhang");
    fresh.session("w", "wang");
    return fresh;
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void healthTellsStrangersUpOrDownAndNothingElse() throws Exception {
    String stranger = Office.text(office.get("/health"));
    assertTrue(stranger.matches("\\{\"status\":\"(UP|DOWN)\"}"), stranger);
    String known = Office.text(office.get("/health", "Cookie", "attendance-session=z"));
    assertTrue(known.contains("\"writer\""), known);
  }

  @Test
  void measuresAndDescriptionAreForStrangersWhereTheSettingsSaySo(@TempDir Path folder)
      throws Exception {
    for (String path : List.of("/prometheus", "/openapi", "/prometheus/", "/openapi/")) {
      assertEquals(401, office.get(path).statusCode(), path);
      assertEquals(200, office.get(path, "Cookie", "attendance-session=w").statusCode(), path);
    }
    try (Office open = peopled(new Office(folder, false, "attendance.open-measures", true))) {
      assertEquals(200, open.get("/prometheus").statusCode());
      assertEquals(401, open.get("/openapi").statusCode());
    }
  }

  @Test
  void theDescriptionIsOpenWhereTheSettingsSaySo(@TempDir Path folder) throws Exception {
    try (Office open = peopled(new Office(folder, false, "attendance.open-description", true))) {
      assertEquals(200, open.get("/openapi").statusCode());
      assertEquals(401, open.get("/prometheus").statusCode());
    }
  }

  @Test
  void noPageIsKeptForWhoeverSitsThereNext() throws Exception {
    for (String path : List.of("/me", "/account", "/api/account", "/sign-in", "/nowhere")) {
      HttpResponse<byte[]> answer =
          office.get(path, "Cookie", "attendance-session=w", "Accept", "text/html");
      assertEquals("no-store", header(answer, "Cache-Control"), path);
    }
    assertFalse(header(office.get("/static/attendance.css"), "Cache-Control").contains("no-store"));
    assertEquals("", header(office.get("/sign-in"), "Strict-Transport-Security"));
  }

  @Test
  void byHttpsCookiesAreBoundToTheHostAndBrowsersStayThere(@TempDir Path folder) throws Exception {
    try (Office https = peopled(new Office(folder, false, "attendance.https", true))) {
      byte[] form = Forms.of("name", "zhang", "password", PASSWORD, "then", "/");
      HttpResponse<byte[]> answer = https.post("/sign-in", FORM, form);
      List<String> cookies = answer.headers().allValues("Set-Cookie");
      assertEquals(2, cookies.size(), cookies::toString);
      for (String cookie : cookies) {
        assertTrue(cookie.startsWith("__Host-attendance-"), cookie);
        assertTrue(cookie.contains("Secure") && cookie.contains("HTTPOnly"), cookie);
        assertTrue(cookie.contains("Path=/") && !cookie.contains("Domain"), cookie);
      }
      assertEquals("max-age=31536000", header(answer, "Strict-Transport-Security"));
      assertEquals(401, https.get("/api/account", "Cookie", "attendance-session=z").statusCode());
      assertEquals(
          200, https.get("/api/account", "Cookie", "__Host-attendance-session=z").statusCode());
    }
  }

  private static List<AuditEntry> refusals() {
    return office
        .gateway()
        .bean(AuditTrail.class)
        .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "", "access.refused", 1L << 60, 100));
  }

  @Test
  void whoeverMayNotIsWrittenDownOnceAMinute() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertEquals(403, office.get("/people", "Cookie", "attendance-session=w").statusCode());
      assertEquals(401, office.get("/api/today", "Authorization", "Bearer x").statusCode());
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> refusals().size() == 2);
    assertEquals(
        List.of("wang GET /people not-allowed", " GET /api/today sign-in-needed"),
        refusals().stream()
            .map(e -> e.actor().name() + " " + e.subject() + " " + e.became())
            .sorted((one, other) -> other.compareTo(one))
            .toList());
  }

  @Test
  void smallFormsTakeSmallBodies() throws Exception {
    String large = "csrfToken=" + Forms.token("z") + "&name=" + "n".repeat(100_000);
    assertEquals(413, office.form("z", "/slips/one", large).statusCode());
    String json = "{\"name\":\"" + "n".repeat(100_000) + "\"}";
    Office.Answer answer = office.ask("z", "POST", "/api/accounts", "application/json", json);
    assertEquals(413, answer.status());
    String shorter = "{\"name\":\"" + "n".repeat(5_000) + "\"}";
    answer = office.ask("z", "POST", "/api/accounts", "application/json", shorter);
    assertEquals("400 long-text", answer.status() + " " + answer.json().path("code").asText());
    assertTrue(answer.json().toString().length() < 2_000);
    String field = "csrfToken=" + Forms.token("z") + "&name=" + "n".repeat(5_000);
    assertEquals(400, office.form("z", "/slips/one", field).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"name\":", "{\"roles\":["})
  void bracketsInNumbersAreAnsweredAndNotObeyed(String opening) throws Exception {
    String deep = opening.repeat(60_000 / opening.length());
    for (String path : List.of("/api/accounts", "/api/account/tokens", "/api/requests")) {
      Office.Answer answer = office.ask("z", "POST", path, "application/json", deep);
      assertEquals(400, answer.status(), path);
    }
  }

  @Test
  void bracketsInAPolicyAreAnsweredAndNotObeyed() throws Exception {
    String deep = "services: " + "[".repeat(100_000);
    Office.Answer answer =
        office.ask("z", "POST", "/api/policies/drafts", "application/yaml", deep);
    assertEquals(422, answer.status());
    String form = "csrfToken=" + Forms.token("z") + "&name=x.yaml&text=a:+" + "%5B".repeat(100_000);
    assertEquals(422, office.form("z", "/policies/drafts", form).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/|",
        "/%",
        "/%zz",
        "/days/|",
        "/days/%00",
        "/sign-in?then=%",
        "/sign-in?then=/|",
        "/sign-in?lang=%ff",
        "/?lang=|",
        "/{",
        "/a\\b",
        "/staff/%f0%28%8c%28/days/2026-11-23",
        "/api/punches?date=%",
        "/report/|",
        "/;a=b",
        "/static/../../etc/passwd",
        "/static/%2e%2e/x"
      })
  void noAddressBreaksTheService(String path) throws Exception {
    for (String accept :
        List.of("text/html", "application/json", "*/*", ";;;", "text/", "a/b;q=x")) {
      String answer =
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                  + accept
                  + "\r\nCookie: attendance-session=z; ;=;x\r\nConnection: close\r\n\r\n");
      assertTrue(answer.matches("(?s)HTTP/1.1 [2-4].*"), () -> path + " " + accept + answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept-Language: \u00ff",
        "Accept-Language: zh;q=zz",
        "Accept-Language: *-*-*",
        "Accept-Language: " + "en,",
        "Cookie: attendance-session=\"",
        "Cookie: =",
        "Cookie: a=b=c;;",
        "Cookie: attendance-session=" + "%",
        "Authorization: Bearer",
        "Authorization: Bearer ",
        "Authorization: Basic %%%",
        "Authorization: \u00ff",
        "Origin: |",
        "Origin: http://[",
        "X-Forwarded-For: |",
        "Content-Length: x",
        "Content-Type: ;",
        "Range: bytes=9-1",
        "If-Modified-Since: never",
        "Host: [",
        "Host: localhost:99999999"
      })
  void noHeaderBreaksTheService(String header) throws Exception {
    for (String path : List.of("/sign-in", "/me", "/api/account", "/static/attendance.css")) {
      String host = header.startsWith("Host") ? "" : "Host: localhost\r\n";
      String answer =
          raw("GET " + path + " HTTP/1.1\r\n" + host + header + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 [2-4].*"), () -> path + answer);
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.gateway().port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
