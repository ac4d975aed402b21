package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Session;
import afterclass.gateway.wire.Bytes;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of who may use which address with which verb: every cell of the table {@code access.txt}.
 */
class AccessTest {
  private static final String PASSWORD = "correct horse 7";
  private static final List<String> WHO =
      List.of("administrator", "approver", "inspector", "teacher", "reader", "nobody");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).day();
    People people = office.gateway().bean(People.class);
    for (Role role : Role.values()) {
      people.add(role.id(), role.id(), List.of(role), "T1", PASSWORD, Actor.command());
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private record Line(String verb, String address, String path, List<String> cells) {}

  private static List<Line> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AccessTest.class.getResourceAsStream("access.txt"))) {
      List<Line> lines = new ArrayList<>();
      for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!text.isBlank() && !text.startsWith("#")) {
          List<String> words = List.of(text.strip().split("\\s+"));
          String path = words.get(2).equals("=") ? words.get(1) : words.get(2);
          lines.add(new Line(words.get(0), words.get(1), path, words.subList(3, words.size())));
        }
      }
      return lines;
    }
  }

  private static String session(String who) {
    if (who.equals("nobody")) {
      return "";
    }
    String key = who + SERIAL.incrementAndGet();
    Instant now = office.gateway().bean(InstantSource.class).instant();
    office
        .gateway()
        .bean(PeopleStore.class)
        .put(
            new Session(Bytes.copyOf(Forms.sha256(key)), who, now, now, "127.0.0.1", "test", null));
    return key;
  }

  private static int status(Line line, String session) throws Exception {
    return status(line, session, session.isEmpty() ? "-" : Forms.token(session));
  }

  private static int status(Line line, String session, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(office.gateway().uri() + line.path()))
            .header("Accept", "text/html, application/json, */*");
    if (!session.isEmpty()) {
      request.header("Cookie", "attendance-session=" + session);
    }
    boolean file = line.path().matches("/api/(imports/.*|import-readings|policies/drafts)");
    String type = file ? "application/octet-stream" : "application/json";
    boolean form = !line.path().startsWith("/api/");
    boolean parts = line.path().endsWith("/upload");
    String sent = parts ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded";
    request.header("Content-Type", form ? sent : type);
    String body = form ? (parts ? part(token) : "csrfToken=" + token) : "{}";
    request.method(line.verb(), HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<InputStream> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private static String part(String token) {
    return "--x\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n"
        + token
        + "\r\n--x--\r\n";
  }

  @Test
  void everyCellOfTheTableHolds() throws Exception {
    List<String> wrong = new ArrayList<>();
    Map<String, String> sessions = new LinkedHashMap<>();
    WHO.forEach(who -> sessions.put(who, session(who)));
    List<Line> readingFirst = new ArrayList<>(table());
    readingFirst.sort(Comparator.comparing(line -> !line.verb().equals("GET")));
    for (Line line : readingFirst) {
      for (int i = WHO.size() - 1; i >= 0; i--) {
        String who = WHO.get(i);
        boolean reads = line.verb().equals("GET");
        int status = status(line, reads ? sessions.getOrDefault(who, "") : session(who));
        boolean sentToSignIn = reads && who.equals("nobody") && status == 303;
        boolean refused = status == 401 || status == 403 || sentToSignIn;
        boolean may = line.cells().get(i).equals("+");
        if (!line.path().equals("/sign-in") && may == refused) {
          wrong.add(line.verb() + " " + line.path() + " " + who + ": " + status);
        }
      }
      office.gateway().bean(People.class).disable("reader", false, Actor.command());
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noFormIsTakenThatAnotherSiteSent() throws Exception {
    List<String> taken = new ArrayList<>();
    String session = session("administrator");
    for (Line line : table()) {
      if (line.verb().equals("POST") && !line.path().startsWith("/api/")) {
        int status = status(line, session, Forms.token("another"));
        if (status != 403 && !line.path().startsWith("/set-up/")) {
          taken.add(line.path() + " " + status);
        }
      }
    }
    assertEquals(List.of(), taken);
  }

  @Test
  void everyAddressIsInTheTable() throws Exception {
    TreeSet<String> known = new TreeSet<>();
    table().forEach(line -> known.add(line.verb() + " " + line.address()));
    TreeSet<String> there = new TreeSet<>();
    office
        .gateway()
        .bean(Router.class)
        .uriRoutes()
        .filter(route -> !route.getHttpMethodName().matches("HEAD|OPTIONS"))
        .filter(
            route -> route.getTargetMethod().getDeclaringType().getName().startsWith("afterclass"))
        .forEach(
            route ->
                there.add(
                    route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString()));
    assertEquals(String.join("\n", there), String.join("\n", known));
  }
}
