package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the sign-in page with guessed passwords. */
class SignInTest {
  private static final String PASSWORD = "correct horse 7";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Number of consecutive guesses that are checked without delay. */
  private static final int FREE = 5;

  private static Office office(Path folder) {
    return with(new Office(folder, false));
  }

  private static Office with(Office office) {
    People people = office.gateway().bean(People.class);
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, Actor.command());
    return office;
  }

  private static HttpRequest attempt(
      Office office, String name, String password, String then, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(office.gateway().uri() + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    byte[] form = Forms.of("name", name, "password", password, "then", then);
    return request.POST(HttpRequest.BodyPublishers.ofByteArray(form)).build();
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static int status(Office office, String name, String password, String... headers)
      throws Exception {
    return send(attempt(office, name, password, "/", headers)).statusCode();
  }

  private static String cookies(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .filter(cookie -> cookie.contains("browser"))
        .collect(Collectors.joining("; "));
  }

  private static List<AuditEntry> refused(Office office) {
    return office
        .gateway()
        .bean(AuditTrail.class)
        .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "", "session.refused", 1L << 60, 100));
  }

  @Test
  void guessesMadeAtOnceAreCountedBeforeTheyAreLookedAt(@TempDir Path folder) {
    try (Office office = office(folder)) {
      List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        HttpRequest guess = attempt(office, "zhang", "wrong password " + i, "/");
        all.add(CLIENT.sendAsync(guess, HttpResponse.BodyHandlers.ofString()));
      }
      List<Integer> statuses = all.stream().map(a -> a.join().statusCode()).toList();
      assertEquals(FREE, statuses.stream().filter(s -> s == 401).count(), statuses::toString);
      assertEquals(20 - FREE, statuses.stream().filter(s -> s == 429).count(), statuses::toString);
    }
  }

  @Test
  void aStrangersGuessesDoNotShutOutABrowserThatHasSignedInBefore(@TempDir Path folder)
      throws Exception {
    try (Office office = office(folder)) {
      HttpResponse<String> first = send(attempt(office, "zhang", PASSWORD, "/"));
      assertEquals(303, first.statusCode());
      String known = cookies(first);
      assertTrue(known.contains("browser="), known);
      for (int i = 0; i < 40; i++) {
        int status = status(office, "zhang", "wrong password " + i);
        assertEquals(i < FREE ? 401 : 429, status, "guess " + i);
      }
      assertEquals(429, status(office, "zhang", PASSWORD));
      assertEquals(429, status(office, "zhang", PASSWORD, "Cookie", "attendance-browser=guessed"));
      assertEquals(303, status(office, "zhang", PASSWORD, "Cookie", known));
      for (int i = 0; i < 8; i++) {
        int status = status(office, "zhang", "wrong password " + i, "Cookie", known);
        assertEquals(i < FREE ? 401 : 429, status, "guess " + i);
      }
    }
  }

  @Test
  void aBrowserIsKnownForNobodyElse(@TempDir Path folder) throws Exception {
    try (Office office = office(folder)) {
      office.take(ImportKind.STAFF, "staffNo,name", "T1,李老师");
      People people = office.gateway().bean(People.class);
      people.add("li", "李老师", List.of(Role.TEACHER), "T1", PASSWORD, Actor.command());
      String known = cookies(send(attempt(office, "li", PASSWORD, "/")));
      for (int i = 0; i < FREE; i++) {
        assertEquals(401, status(office, "zhang", "wrong password " + i));
      }
      assertEquals(429, status(office, "zhang", PASSWORD, "Cookie", known));
    }
  }

  @Test
  void anAddressIsTakenFromANamedProxyAlone(@TempDir Path folder) throws Exception {
    String[] said = {"X-Forwarded-For", "203.0.113.9, 198.51.100.7"};
    try (Office office = office(folder)) {
      assertEquals(401, status(office, "zhang", "wrong password", said));
      assertEquals("127.0.0.1", refused(office).get(0).actor().address());
    }
    Path other = folder.resolve("behind");
    assertTrue(other.toFile().mkdir());
    try (Office office =
        with(new Office(other, false, "attendance.proxies", List.of("127.0.0.1", "10.0.0.1")))) {
      assertEquals(401, status(office, "zhang", "wrong password", said));
      assertEquals("198.51.100.7", refused(office).get(0).actor().address());
      String[] chain = {"X-Forwarded-For", "203.0.113.9,198.51.100.8, 10.0.0.1"};
      assertEquals(401, status(office, "zhang", "wrong password", chain));
      assertEquals("198.51.100.8", refused(office).get(0).actor().address());
      String[] odd = {"X-Forwarded-For", "198.51.100.8, <b>"};
      assertEquals(401, status(office, "zhang", "wrong password", odd));
      assertEquals("127.0.0.1", refused(office).get(0).actor().address());
    }
  }

  /** The addresses of one network share a counter, however a proxy writes them. */
  @Test
  void anAddressHasOneForm(@TempDir Path folder) throws Exception {
    Map<String, String> forms =
        Map.of(
            "2001:db8::7", "2001:db8:0:0:0:0:0:7",
            "2001:DB8:0:0::7", "2001:db8:0:0:0:0:0:7",
            "[2001:db8::7]:50123", "2001:db8:0:0:0:0:0:7",
            "198.51.100.8:50123", "198.51.100.8",
            "::ffff:198.51.100.8", "198.51.100.8",
            "198.51.100.9, ::1", "198.51.100.9",
            "198.51.100.9, 0:0:0:0:0:0:0:1", "198.51.100.9",
            "2001:db8::7::8", "127.0.0.1",
            "school.example:80", "127.0.0.1");
    try (Office office =
        with(new Office(folder, false, "attendance.proxies", List.of("127.0.0.1", "::1")))) {
      for (Map.Entry<String, String> form : forms.entrySet()) {
        String[] said = {"X-Forwarded-For", form.getKey()};
        assertEquals(401, status(office, "nobody-" + form.hashCode(), "wrong password", said));
        assertEquals(form.getValue(), refused(office).get(0).actor().address(), form.getKey());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/|",
        "/%",
        "/%zz",
        "/{}",
        "/^",
        "/`",
        "/\"",
        "/a b",
        "/\\evil.example",
        "//evil.example/",
        "https://evil.example/",
        "/\r\nSet-Cookie: a=b",
        "/[",
        "/?a=[",
        "/#[",
        "",
        "/老师",
        "/\u0000"
      })
  void whereSomebodyGoesOnToNeverBreaksTheAnswer(String then, @TempDir Path folder)
      throws Exception {
    try (Office office = office(folder)) {
      HttpResponse<String> answer = send(attempt(office, "zhang", PASSWORD, then));
      assertEquals(303, answer.statusCode());
      URI home = office.gateway().uri();
      List<String> to = answer.headers().allValues("Location");
      assertEquals(
          List.of(home.getHost()), to.stream().map(home::resolve).map(URI::getHost).toList());
    }
  }

  @Test
  void aLongNameIsRefusedAndNotKept(@TempDir Path folder) throws Exception {
    try (Office office = office(folder)) {
      assertEquals(400, status(office, "n".repeat(50_000), "wrong password"));
      assertEquals(400, status(office, "zhang", "p".repeat(50_000)));
      assertEquals(List.of(), refused(office));
      assertEquals(401, status(office, "n".repeat(3_000), "wrong password"));
      assertEquals(401, status(office, "zhang", "p".repeat(3_000)));
      assertEquals(2, refused(office).size());
      refused(office).forEach(e -> assertTrue(e.actor().name().length() <= 50, e.toString()));
    }
  }
}
