package afterclass.gateway.outbox.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.outbox.Letter;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.SendResult.Fault;
import afterclass.gateway.outbox.Way;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the group robots against a server that checks what it gets. */
class RobotsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123Z");
  private static final String SECRET = "SECabc123";
  private static final Letter LETTER = new Letter("1", "", "", "考勤消息：2 条\n第二行 \"引号\"");

  private HttpServer server;
  private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
  private int status = 200;
  private String query = "";
  private JsonNode body = JSON.createObjectNode();

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void take(HttpExchange call) throws IOException {
    query = String.valueOf(call.getRequestURI().getRawQuery());
    body = JSON.readTree(call.getRequestBody());
    byte[] said = answer.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Location", "/elsewhere");
    call.sendResponseHeaders(status, said.length);
    call.getResponseBody().write(said);
    call.close();
  }

  private RobotAddress address(String path, String secret) {
    return new RobotAddress(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), secret);
  }

  private static RobotCall call() {
    return new RobotCall(Duration.ofSeconds(10));
  }

  private Way wecom() {
    return new WeComRobot(address("/cgi-bin/webhook/send?key=KEY", ""), call());
  }

  private static String hmac(String key, String content) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder()
        .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void weComGetsTextUnderItsKey() {
    assertEquals(SendResult.sent(), wecom().send(LETTER));
    assertEquals("key=KEY", query);
    assertEquals("text", body.get("msgtype").asText());
    assertEquals(LETTER.text(), body.get("text").get("content").asText());
  }

  @Test
  void dingTalkGetsTimeAndSignatureInTheAddress() throws Exception {
    Way robot =
        new DingTalkRobot(
            address("/robot/send?access_token=KEY", SECRET), call(), InstantSource.fixed(NOW));
    assertEquals(SendResult.sent(), robot.send(LETTER));
    String time = String.valueOf(NOW.toEpochMilli());
    String sign = query.replaceFirst(".*&sign=", "");
    assertEquals(
        hmac(SECRET, time + "\n" + SECRET), URLDecoder.decode(sign, StandardCharsets.UTF_8));
    assertTrue(query.startsWith("access_token=KEY&timestamp=" + time + "&sign="), query);
    assertFalse(sign.contains("+") || sign.contains("/") || sign.contains("="), sign);
    assertEquals(LETTER.text(), body.get("text").get("content").asText());
  }

  @Test
  void feishuGetsTimeAndSignatureInTheBody() throws Exception {
    answer = "{\"code\":0,\"data\":{},\"msg\":\"success\"}";
    Way robot =
        new FeishuRobot(
            address("/open-apis/bot/v2/hook/KEY", SECRET), call(), InstantSource.fixed(NOW));
    assertEquals(SendResult.sent(), robot.send(LETTER));
    String time = String.valueOf(NOW.getEpochSecond());
    assertEquals(time, body.get("timestamp").asText());
    assertEquals(hmac(time + "\n" + SECRET, ""), body.get("sign").asText());
    assertEquals("text", body.get("msg_type").asText());
    assertEquals(LETTER.text(), body.get("content").get("text").asText());
  }

  @Test
  void withoutASecretNothingIsSigned() {
    InstantSource clock = InstantSource.fixed(NOW);
    assertTrue(new DingTalkRobot(address("/d?t=1", ""), call(), clock).send(LETTER).ok());
    assertEquals("t=1", query);
    answer = "{\"StatusCode\":0,\"StatusMessage\":\"success\"}";
    assertTrue(new FeishuRobot(address("/f", ""), call(), clock).send(LETTER).ok());
    assertFalse(body.has("sign"));
  }

  /** What the three say with status 200 when they refuse, and what else may stand there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"errcode":93000,"errmsg":"invalid webhook url"}         | 93000 invalid webhook url
          200 | {"errcode":310000,"errmsg":"sign not match"}             | 310000 sign not match
          200 | {"errcode":45009,"errmsg":"limit SECabc123"}             | 45009 limit ***
          200 | <html>sign in</html>                                     | HTTP 200, no JSON
          200 | {}                                                       | HTTP 200
          200 | ''                                                       | HTTP 200
          302 | {"errcode":0}                                            | 0
          200 | {"errcode":0.9,"errmsg":"x"}                             | 0.9 x
          200 | {"errcode":0.0,"errmsg":"x"}                             | 0.0 x
          200 | {"errcode":false,"errmsg":"x"}                           | false x
          200 | {"errcode":4294967296,"errmsg":"x"}                      | 4294967296 x
          200 | {"errcode":18446744073709551616,"errmsg":"x"}            | 18446744073709551616 x
          200 | {"errcode":"0","errmsg":"x"}                             | 0 x
          200 | {"errcode":[0],"errmsg":"x"}                             | x
          503 | busy                                                     | HTTP 503, no JSON
          """)
  void whatIsNotTakenIsSaidInTheirWords(int code, String said, String reason) {
    status = code;
    answer = said;
    Way robot = new DingTalkRobot(address("/robot", SECRET), call(), InstantSource.fixed(NOW));
    SendResult result = robot.send(LETTER);
    assertEquals(Fault.REFUSED, result.fault());
    assertEquals(reason, result.detail());
  }

  @Test
  void feishusRefusalsCountToo() {
    answer = "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour\"}";
    Way robot = new FeishuRobot(address("/f", SECRET), call(), InstantSource.fixed(NOW));
    assertEquals(
        SendResult.of(Fault.REFUSED, "19021 sign match fail or timestamp is not within one hour"),
        robot.send(LETTER));
  }

  /** Whoever reads the key could write to the group; WeCom has no other secret. */
  @Test
  void noAnswerShowsTheKeyOfTheAddress() {
    String key = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";
    InstantSource clock = InstantSource.fixed(NOW);
    RobotAddress weCom = address("/cgi-bin/webhook/send?key=" + key, "");
    RobotAddress dingTalk = address("/robot/send?access_token=" + key, SECRET);
    RobotAddress feishu = address("/open-apis/bot/v2/hook/" + key, SECRET);
    for (Way way :
        List.of(
            new WeComRobot(weCom, call()),
            new DingTalkRobot(dingTalk, call(), clock),
            new FeishuRobot(feishu, call(), clock))) {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x?key=" + key;
      String said = "{\"%1$s\":\"40 %2$s\",\"%3$s\":\"bad %2$s at %4$s\"}";
      boolean other = way.name().equals(FeishuRobot.NAME);
      answer = said.formatted(other ? "code" : "errcode", key, other ? "msg" : "errmsg", url);
      SendResult result = way.send(LETTER);
      assertEquals(Fault.REFUSED, result.fault());
      assertTrue(result.detail().startsWith("40 *** bad *** at http"), result.detail());
      assertFalse(result.toString().contains("693a91f6"), result.detail());
    }
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    answer = "{\"errcode\":0,\"errmsg\":\"" + "x".repeat(100_000) + "\"}";
    assertEquals(Fault.UNREACHABLE, wecom().send(LETTER).fault());
  }

  @Test
  void whoNeverAnswersIsWaitedForOnlySoLong() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RobotAddress there =
          new RobotAddress(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"), "");
      RobotCall brief = new RobotCall(Duration.ofMillis(300));
      assertEquals(Fault.TIMEOUT, new WeComRobot(there, brief).send(LETTER).fault());
    }
  }

  @Test
  void aDeadAddressIsNamedWithoutItsKey() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    RobotAddress there =
        new RobotAddress(URI.create("http://127.0.0.1:" + port + "/send?key=KEY"), "");
    SendResult result = new WeComRobot(there, call()).send(LETTER);
    assertEquals(Fault.UNREACHABLE, result.fault());
    for (String shown : List.of(result.toString(), there.toString())) {
      assertFalse(shown.contains("KEY"), shown);
    }
  }
}
