package afterclass.gateway.web;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.security.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of following today by a program, with a token that may only read. */
class TodayApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Office office;
  private String token;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed();
    office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师", "T3,周老师");
    office.take(ImportKind.CARDS, "card,staffNo,from", "1001,T1,2026-09-01", "1002,T2,2026-09-01");
    office.take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from",
        "T1,1,morning-reading,2026-09-01",
        "T2,1,morning-reading,2026-09-01",
        "T3,1,morning-reading,2026-09-01");
    office.take(
        ImportKind.LEAVE, "staffNo,from,to,covers", "T3,2026-11-23,2026-11-23,morning-reading");
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("wall", "大屏", List.of(Role.READER), "", "correct horse 7", by);
    token = office.gateway().bean(Tokens.class).make("wall", "screen", Set.of("see"), 30, by);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private JsonNode today() throws Exception {
    HttpResponse<byte[]> answer =
        office.get("/api/today", "Authorization", "Bearer " + token, "Accept-Language", "en");
    assertEquals(200, answer.statusCode(), () -> Office.text(answer));
    return JSON.readTree(answer.body());
  }

  /** Returns a window as {@code running 5/3: in T1; awaited T2; missed ; held ; excused T3}. */
  private static String window(JsonNode today) {
    JsonNode window = today.get("windows").get(0);
    StringBuilder text = new StringBuilder(window.get("phase").asText());
    text.append(' ').append(window.get("minutesLeft").asText());
    text.append('/').append(window.get("expected").asText());
    for (String part : List.of("in", "awaitingSheet", "awaited", "missed", "held", "excused")) {
      String who =
          StreamSupport.stream(window.get(part).spliterator(), false)
              .map(person -> person.get("staffNo").asText())
              .collect(joining(" "));
      text.append(who.isEmpty() ? "" : "; " + part + " " + who);
    }
    return text.toString();
  }

  @Test
  void theBoardSaysWhoIsInAwaitedAndMissedAndHowLongTheWindowIsOpen() throws Exception {
    office.passTo("2026-11-23T06:30:00");
    JsonNode before = today();
    assertEquals("2026-11-23T06:30:00", before.get("at").asText());
    assertEquals(3, before.get("expected").asInt());
    assertFalse(before.has("lastDay"), before.toString());
    JsonNode window = before.get("windows").get(0);
    assertEquals("morning-check", window.get("requirement").asText());
    assertEquals("Morning check", window.get("name").asText());
    assertEquals("六.1", window.get("clause").asText());
    assertEquals("07:00:00", window.get("from").asText());
    assertEquals("07:10:00", window.get("to").asText());
    assertEquals("ahead 0/2; awaited T1 T2; excused T3", window(before));

    office.passTo("2026-11-23T07:05:00");
    office.punch("1001", "2026-11-23T07:05:00");
    office.settle();
    JsonNode running = today();
    assertEquals("running 5/2; awaitingSheet T1; awaited T2; excused T3", window(running));
    assertEquals(
        "{\"staffNo\":\"T1\",\"name\":\"王老师\",\"punches\":1}",
        running.get("windows").get(0).get("awaitingSheet").get(0).toString());
    JsonNode last = running.get("last").get(0);
    assertEquals("T1", last.get("staffNo").asText());
    assertEquals("counted", last.get("standing").asText());
    assertEquals("gate", running.get("terminals").get("terminals").get(0).get("id").asText());

    office.passTo("2026-11-23T07:30:00");
    assertEquals("over 0/2; awaitingSheet T1; missed T2; excused T3", window(today()));
    office.take(ImportKind.SIGN_IN, "date,staffNo,signed", "2026-11-23,T1,yes");
    assertEquals("over 0/2; in T1; missed T2; excused T3", window(today()));
    office.take(ImportKind.SIGN_IN, "date,staffNo,signed", "2026-11-23,T1,no");
    assertEquals("over 0/2; missed T1 T2; excused T3", window(today()));
    office.passTo("2026-11-24T06:00:00");
    JsonNode dayAfter = today();
    assertEquals("[]", dayAfter.get("windows").toString());
    assertEquals(0, dayAfter.get("expected").asInt());
    JsonNode lastDay = dayAfter.get("lastDay");
    assertEquals("2026-11-23", lastDay.get("date").asText());
    assertEquals(3, lastDay.get("expected").asInt());
    assertEquals("over 0/2; missed T1 T2; excused T3", window(lastDay));
    assertEquals("T1", lastDay.get("last").get(0).get("staffNo").asText());
  }

  private HttpResponse<InputStream> changes(String header, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(office.gateway().uri() + "/today/changes"))
            .header(header, value)
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> answer =
        CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertEquals(200, answer.statusCode());
    return answer;
  }

  private static BufferedReader events(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static void awaitEvent(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (line != null && !line.startsWith("event:")) {
      line = events.readLine();
    }
    assertEquals("event: changed", line);
  }

  @Test
  void aProgramIsToldWhenThereIsSomethingNew() throws Exception {
    try (BufferedReader events = events(changes("Authorization", "Bearer " + token))) {
      awaitEvent(events);
    }
  }

  @Test
  void whoMayNoLongerSeeTodayIsToldNothingMore() throws Exception {
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("gone", "离职", List.of(Role.READER), "", "correct horse 7", by);
    office.session("g", "gone");
    people.add("signed", "在用", List.of(Role.READER), "", "correct horse 7", by);
    office.session("s", "signed");
    try (BufferedReader page = events(changes("Cookie", "attendance-session=g"));
        BufferedReader left = events(changes("Cookie", "attendance-session=s"));
        BufferedReader program = events(changes("Authorization", "Bearer " + token))) {
      for (BufferedReader each : List.of(page, left, program)) {
        awaitEvent(each);
      }
      people.disable("gone", true, by);
      office.gateway().bean(Sessions.class).end("s", by);
      Tokens tokens = office.gateway().bean(Tokens.class);
      tokens.end("wall", tokens.of("wall").get(0).id(), by);
      office.punch("1001", "2026-11-23T07:03:10");
      for (BufferedReader each : List.of(page, left, program)) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertEnds(each));
      }
    }
  }

  private static void assertEnds(BufferedReader events) throws IOException {
    for (int lines = 0; lines < 20; lines++) {
      if (events.readLine() == null) {
        return;
      }
    }
    fail("the stream goes on");
  }
}
