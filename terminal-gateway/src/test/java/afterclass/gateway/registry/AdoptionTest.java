package afterclass.gateway.registry;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.web.Clerk;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of registering and retiring terminals while the service runs, with a real broker, store and
 * requests.
 */
class AdoptionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:05:34Z");
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String PUNCH =
      "{\"seq\":17,\"credential\":\"0012345678\",\"at\":\"2026-11-23T07:05:33+08:00\"}";

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
  private final HttpClient http = HttpClient.newHttpClient();

  private EmbeddedGateway start(Path folder) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("attendance.store", folder.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.port", 0);
    settings.put("attendance.terminals.fixed-1.link", "mqtt");
    settings.put("attendance.terminals.fixed-1.protocol", "attendance");
    InstantSource now = clock::get;
    EmbeddedGateway gateway = EmbeddedGateway.start(settings, now);
    // A message published before the service has subscribed is lost, as with any broker.
    TerminalSessions sessions = gateway.bean(TerminalSessions.class);
    await()
        .atMost(BOUND)
        .until(
            () -> {
              List<LinkHealth> links = sessions.links();
              return !links.isEmpty() && links.stream().allMatch(LinkHealth::up);
            });
    return gateway;
  }

  private HttpResponse<String> send(
      EmbeddedGateway gateway, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway.uri() + path))
            .header("Authorization", Clerk.bearer(gateway))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> json(
      EmbeddedGateway gateway, String method, String path, String body)
      throws IOException, InterruptedException {
    return send(gateway, method, path, body, "Content-Type", "application/json");
  }

  /** A terminal that keeps its punch until it is acknowledged. */
  private static final class Patient implements AutoCloseable {
    final List<String> answers = new CopyOnWriteArrayList<>();
    private final MqttClient client;

    Patient(int port) throws MqttException {
      client = new MqttClient("tcp://127.0.0.1:" + port, "gate-9", new MemoryPersistence());
      begin(new MqttConnectOptions());
    }

    /** Enters the terminal's new password at the terminal. */
    void knows(String password) throws MqttException {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setUserName("gate-9");
      options.setPassword(password.toCharArray());
      if (client.isConnected()) {
        client.disconnect();
      }
      begin(options);
    }

    /**
     * Returns whether a client is admitted; a client that was just disconnected notices it with a
     * delay.
     */
    private boolean connected(MqttConnectOptions options) throws MqttException {
      try {
        client.connect(options);
        return true;
      } catch (MqttException e) {
        if (e.getReasonCode() != MqttException.REASON_CODE_CLIENT_DISCONNECTING) {
          throw e;
        }
        return false;
      }
    }

    private void begin(MqttConnectOptions options) throws MqttException {
      await().atMost(BOUND).until(() -> connected(options));
      IMqttMessageListener listener =
          (topic, message) -> answers.add(new String(message.getPayload(), StandardCharsets.UTF_8));
      client.subscribe("attendance/school/gate-9/ack", 1, listener);
      say("status", "{\"state\":\"online\",\"lastSeq\":17}", true);
    }

    void say(String what, String payload, boolean retained) throws MqttException {
      byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
      client.publish("attendance/school/gate-9/" + what, bytes, 1, retained);
    }

    @Override
    public void close() throws MqttException {
      client.disconnect();
      client.close();
    }
  }

  @Test
  void whoWaitsIsAdoptedAndItsOldPunchIsTaken(@TempDir Path folder) throws Exception {
    try (EmbeddedGateway gateway = start(folder);
        Patient gate = new Patient(gateway.brokerPort())) {
      TerminalSessions sessions = gateway.bean(TerminalSessions.class);
      gate.say("punch", PUNCH, false);
      await().atMost(BOUND).until(() -> kinds(gateway).contains(Kind.QUARANTINED));
      await().atMost(BOUND).until(() -> sessions.unknown().get(0).messages() == 2);
      assertEquals("gate-9", sessions.unknown().get(0).id());
      assertEquals(List.of(), gate.answers);
      String page = send(gateway, "GET", "/terminals?lang=en", "").body();
      assertTrue(page.contains("school/gate-9 · attendance · Messages 2"), page);
      assertTrue(send(gateway, "GET", "/terminals", "").body().contains("等待登记"));

      String form =
          "site=school&id=gate-9&link=mqtt&protocol=attendance&address=&owner=%E7%8E%8B"
              + "&credentialForm=decimal";
      String type = "application/x-www-form-urlencoded";
      assertEquals(
          403, send(gateway, "POST", "/terminals/adopt", form, "Content-Type", type).statusCode());
      String origin = "http://127.0.0.1:" + gateway.port();
      assertEquals(
          403,
          send(
                  gateway,
                  "POST",
                  "/terminals/adopt",
                  form + "&csrfToken=-",
                  "Content-Type",
                  type,
                  "Origin",
                  "http://elsewhere.example")
              .statusCode());
      assertEquals(List.of("fixed-1"), ids(gateway));
      HttpResponse<String> adopted =
          http.send(
              HttpRequest.newBuilder(URI.create(origin + "/terminals/adopt"))
                  .headers("Content-Type", type, "Origin", origin)
                  .header("Authorization", Clerk.bearer(gateway))
                  .POST(HttpRequest.BodyPublishers.ofString(form + "&csrfToken=-"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(200, adopted.statusCode(), adopted.body());
      Terminal registered = gateway.bean(TerminalRegistry.class).find("school", "gate-9").get();
      String password = Objects.requireNonNull(registered.secret()).text();
      assertTrue(adopted.body().contains("<code>" + password + "</code>"), adopted.body());
      assertEquals(List.of("no-store"), adopted.headers().allValues("Cache-Control"));
      assertFalse(send(gateway, "GET", "/terminals", "").body().contains(password));
      assertThrows(MqttException.class, () -> gate.say("punch", PUNCH, false));
      gate.knows(password);

      await()
          .atMost(BOUND)
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                gate.say("punch", PUNCH, false);
                return !gate.answers.isEmpty();
              });
      assertEquals("{\"seq\":17}", gate.answers.get(0));
      await().atMost(BOUND).until(() -> whole(gateway));
      assertEquals(1, kinds(gateway).stream().filter(kind -> kind == Kind.PUNCH).count());
      Terminal terminal = gateway.bean(TerminalRegistry.class).find("school", "gate-9").get();
      assertEquals("王", terminal.owner());
      assertEquals(CredentialFormat.DECIMAL, terminal.credentialForm());
    }
    try (EmbeddedGateway again = start(folder)) {
      assertEquals(List.of("fixed-1", "gate-9"), ids(again));
      assertEquals(200, json(again, "DELETE", "/api/terminals/school/gate-9", "").statusCode());
      await().atMost(BOUND).until(() -> again.bean(TerminalSessions.class).statuses().size() == 1);
      assertEquals(404, json(again, "DELETE", "/api/terminals/school/gate-9", "").statusCode());
      assertEquals(200, json(again, "DELETE", "/api/terminals/school/fixed-1", "").statusCode());
      assertEquals(List.of(), ids(again), "one of the file is retired, too");
    }
  }

  private static List<Kind> kinds(EmbeddedGateway gateway) {
    return gateway.bean(PunchJournal.class).after(0, 1000).stream()
        .map(stored -> stored.record().kind())
        .toList();
  }

  private static List<String> ids(EmbeddedGateway gateway) {
    return gateway.bean(TerminalRegistry.class).all().stream().map(Terminal::id).toList();
  }

  private static boolean whole(EmbeddedGateway gateway) {
    return gateway.bean(OutageLog.class).between(NOW, NOW.plusSeconds(1)).stream()
        .filter(outage -> outage.terminal().equals("gate-9"))
        .allMatch(outage -> outage.to() != null && outage.nothingLost());
  }

  @Test
  void aSecretIsNowhereInClear(@TempDir Path folder) throws Exception {
    String secret = "correct horse battery";
    try (EmbeddedGateway gateway = start(folder)) {
      HttpResponse<String> adopted =
          json(
              gateway,
              "PUT",
              "/api/terminals/school/gate-9",
              "{\"link\":\"mqtt\",\"protocol\":\"attendance\",\"password\":\"" + secret + "\"}");
      assertEquals(200, adopted.statusCode(), adopted.body());
      assertFalse(adopted.body().contains(secret));
    }
    for (Path file : files(folder)) {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertFalse(content.contains(secret), file.toString());
    }
    Path key = folder.resolve("attendance.db.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    try (EmbeddedGateway gateway = start(folder)) {
      Terminal terminal = gateway.bean(TerminalRegistry.class).find("school", "gate-9").get();
      Secret opened = Objects.requireNonNull(terminal.secret());
      assertEquals(secret, opened.text());
      assertEquals("(secret)", opened.toString());
    }
    Files.writeString(key, "00".repeat(32));
    try (EmbeddedGateway gateway = start(folder)) {
      Terminal terminal = gateway.bean(TerminalRegistry.class).find("school", "gate-9").get();
      assertNotEquals(secret, Objects.requireNonNull(terminal.secret()).text());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void everythingWrongWithARegistrationIsSaidAndNothingChanges(@TempDir Path folder)
      throws Exception {
    try (EmbeddedGateway gateway = start(folder)) {
      String body =
          json(
                  gateway,
                  "PUT",
                  "/api/terminals/school/gate-9",
                  "{\"link\":\"pigeon\",\"protocol\":\"smoke\",\"zone\":\"Mars\"}")
              .body();
      assertTrue(body.contains("连接方式：填的是“pigeon”"), body);
      assertTrue(body.contains("通信协议：填的是“smoke”"), body);
      assertTrue(body.contains("时区：填的是“Mars”"), body);
      String mine =
          json(
                  gateway,
                  "PUT",
                  "/api/terminals/school/fixed-1",
                  "{\"link\":\"mqtt\",\"protocol\":\"attendance\"}")
              .body();
      assertTrue(mine.contains("已在配置文件中登记"), mine);
      String tomorrow =
          json(
                  gateway,
                  "PUT",
                  "/api/terminals/school/gate-9",
                  "{\"link\":\"mqtt\",\"protocol\":\"attendance\",\"since\":\"2026-11-24\"}")
              .body();
      assertTrue(tomorrow.contains("起始日期：填的是“2026-11-24”"), tomorrow);
      assertEquals(List.of("fixed-1"), ids(gateway));
    }
  }

  @Test
  void aDeadTerminalsGapIsDeclaredClosedAndGoesOnFromThere(@TempDir Path folder) throws Exception {
    try (EmbeddedGateway gateway = start(folder)) {
      OutageLog outages = gateway.bean(OutageLog.class);
      await().atMost(BOUND).until(() -> !outages.between(NOW, NOW).isEmpty());
      Instant evening = NOW.plus(Duration.ofHours(8));
      clock.set(evening);
      String path = "/api/terminals/school/fixed-1/gap-closures";
      assertEquals(400, json(gateway, "POST", path, "{\"why\":\" \"}").statusCode());
      assertEquals(
          400,
          json(gateway, "POST", path, "{\"why\":\"broken\",\"until\":\"2026-11-24T00:00:00Z\"}")
              .statusCode());
      assertEquals(
          "{\"closed\":1,\"until\":\"2026-11-23T03:00:00Z\"}",
          json(
                  gateway,
                  "POST",
                  path,
                  "{\"why\":\"broken screen\",\"until\":\"2026-11-23T03:00:00Z\"}")
              .body());
      List<String> seen =
          outages.between(NOW, evening).stream()
              .map(o -> o.from() + " " + o.to() + " " + o.mayHoldPunches() + " " + o.closedBy())
              .toList();
      assertEquals(
          List.of(
              NOW + " 2026-11-23T03:00:00Z false clerk: broken screen",
              "2026-11-23T03:00:00Z null true null"),
          seen);
    }
  }
}
