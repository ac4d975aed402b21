package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Session;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wiring.EmbeddedGateway;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole service over its own store, with the day 2026-11-23: 王老师 (T1) came in time and signed
 * out, T2 came late, T3 has a malicious name and never came, and three further records do not
 * count.
 */
public final class Office implements AutoCloseable {
  /** A name that must not be run as code by a page or a spreadsheet. */
  public static final String HOSTILE = "=<script>alert(1)</script>";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Instant> now = new AtomicReference<>(at("2026-11-23T06:00"));
  private final HttpClient client = HttpClient.newHttpClient();
  private final EmbeddedGateway gateway;

  /** The token of requests that name no sender; {@code null} if they are sent without one. */
  private @Nullable String bearer;

  /**
   * Opens the service.
   *
   * @param links whether it listens to its terminals; if it does and they send nothing, services
   *     that lack a punch are put on hold
   */
  public Office(Path folder, boolean links) {
    this(folder, links, "attendance.site", "school");
  }

  /** Opens the service with an additional setting. */
  Office(Path folder, boolean links, String key, Object value) {
    this(folder, links, Map.of(key, value));
  }

  /** Opens the service with additional settings. */
  public Office(Path folder, boolean links, Map<String, Object> more) {
    InstantSource clock = now::get;
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("micronaut.server.port", 0);
    settings.put("attendance.store", folder.resolve("attendance.db").toString());
    settings.putIfAbsent("attendance.first-day", "2026-09-01");
    settings.put("attendance.store-busy-millis", 200);
    settings.put("attendance.mqtt.port", 0);
    settings.put("attendance.links.enabled", links);
    settings.put("attendance.judging.enabled", false);
    settings.putIfAbsent("attendance.terminals.gate.link", "mqtt");
    settings.putIfAbsent("attendance.terminals.gate.protocol", "attendance");
    gateway = EmbeddedGateway.start(settings, clock);
  }

  /** Sends requests that name no sender with the clerk's token from now on. */
  public Office staffed() {
    bearer = Clerk.bearer(gateway);
    return this;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return bearer == null ? request : request.header("Authorization", bearer);
  }

  /** Plays the day. */
  public Office day() {
    take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师", "T3," + HOSTILE);
    take(
        ImportKind.CARDS,
        "card,staffNo,from",
        "1001,T1,2026-09-01",
        "1002,T2,2026-09-01",
        "1003,T3,2026-09-01",
        "0009357203,T3,2026-09-01");
    take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from",
        "T1,1,morning-reading,2026-09-01",
        "T1,1,tutoring,2026-09-01",
        "T2,1,morning-reading,2026-09-01",
        "T3,1,noon,2026-09-01");
    take(
        ImportKind.SIGN_IN,
        "date,staffNo,signed",
        "2026-11-23,T1,yes",
        "2026-11-23,T2,yes",
        "2026-11-23,T3,yes");
    punch(JournalRecord.Kind.PUNCH, "1001", "2026-11-23T07:03:10", null);
    punch(JournalRecord.Kind.PUNCH, "1002", "2026-11-23T07:11:00", null);
    punch(JournalRecord.Kind.PUNCH, "93C78E00", "2026-11-23T07:12:00", null);
    punch(JournalRecord.Kind.REFUSED, null, "2026-11-23T07:13:00", "wrong-type: <b>seq</b>");
    punch(JournalRecord.Kind.QUARANTINED, "1001", "2026-11-23T07:14:00", "not registered");
    punch(JournalRecord.Kind.PUNCH, "1001", "2026-11-23T17:02:00", null);
    now.set(at("2026-11-24T08:00"));
    settle();
    return this;
  }

  /** Notes that the time clock was reached, as its link does. */
  Office heard() {
    Terminal gate = gateway.bean(TerminalRegistry.class).find("school", "gate").orElseThrow();
    gateway.bean(OutageLog.class).alive(gate, Objects.requireNonNull(now.get()));
    return this;
  }

  /** Waits until every day is judged. */
  public void settle() {
    gateway.bean(DayKeeper.class).settle(Duration.ofSeconds(30));
  }

  /** Moves the clock to a wall-clock time. */
  public void passTo(String wallClock) {
    now.set(at(wallClock));
    settle();
  }

  private static Instant at(String wallClock) {
    return LocalDateTime.parse(wallClock).atZone(ZONE).toInstant();
  }

  /** Imports the lines of a valid file. */
  public void take(ImportKind kind, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of(),
        gateway.bean(ImportService.class).importCsv(kind, content, false, "test").problems());
  }

  /** Records a punch. */
  public void punch(String card, String wallClock) {
    punch(JournalRecord.Kind.PUNCH, card, wallClock, null);
  }

  private void punch(
      JournalRecord.Kind kind, @Nullable String card, String wallClock, @Nullable String note) {
    Instant at = at(wallClock);
    Bytes raw = Bytes.ofUtf8(wallClock);
    JournalRecord record =
        new JournalRecord(
            kind, "school", "gate", "attendance", card, at, null, at, raw, raw.length(), note);
    gateway
        .bean(PunchJournal.class)
        .append(record)
        .toCompletableFuture()
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }

  public EmbeddedGateway gateway() {
    return gateway;
  }

  /** Requests a path with pairs of header names and values. */
  public HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    boolean said = Stream.of(headers).anyMatch(Set.of("Cookie", "Authorization")::contains);
    HttpRequest.Builder request = said ? HttpRequest.newBuilder(uri(path)) : request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a body. */
  public HttpResponse<byte[]> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a request with a body; an empty one is none. */
  HttpResponse<byte[]> request(String verb, String path, String type, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", type)
            .header("Accept-Language", "en")
            .method(verb, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /**
   * An answer of the interface.
   *
   * @param status of HTTP
   * @param type of its content
   * @param json its content
   */
  public record Answer(int status, String type, JsonNode json) {}

  /** Signs an account in with a session that has the given key. */
  void session(String key, String account) {
    Instant at = Objects.requireNonNull(now.get());
    gateway
        .bean(PeopleStore.class)
        .put(
            new Session(
                Bytes.copyOf(Forms.sha256(key)), account, at, at, "127.0.0.1", "test", null));
  }

  /**
   * Sends a request to the interface, in English.
   *
   * @param who the key of a session
   * @param type of the body; empty for none
   */
  Answer ask(String who, String verb, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Cookie", "attendance-session=" + who)
            .header("Accept-Language", "en");
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer =
        client.send(
            request.method(verb, HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        JSON.readTree(answer.body()));
  }

  /** Sends a form in a session. */
  HttpResponse<byte[]> form(String who, String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Cookie", "attendance-session=" + who)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a form as a browser with a language does, without following redirects. */
  HttpResponse<byte[]> send(String path, String form, String language)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private URI uri(String path) {
    return URI.create(gateway.uri() + path);
  }

  /** Returns the body as text. */
  public static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    gateway.close();
  }
}
