package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of properties of every answer of the web server. */
class RequestGuardTest {
  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office =
        new Office(folder, false, "attendance.hosts", List.of("Clock.school.example")).staffed();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/days/2026-11-23", "/static/attendance.css", "/api/punches?date=2026-11-23",
        "/api/punches?date=never", "/nothing-here", "/health", "/openapi"
      })
  void everyAnswerTellsBrowsersToRunOnlyOurOwn(String path) throws Exception {
    HttpResponse<byte[]> answer = office.get(path);
    assertEquals(
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'; img-src 'self' data:",
        answer.headers().firstValue("Content-Security-Policy").orElse(""));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("same-origin", answer.headers().firstValue("Referrer-Policy").orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,200",
    "LOCALHOST:8080,200",
    "127.0.0.1:8080,200",
    "[::1]:8080,200",
    "192.168.1.20,200",
    "clock.school.example:80,200",
    "evil.example,403",
    "evil.example:8080,403",
    "127.0.0.1.evil.example,403",
    "localhost.evil.example,403"
  })
  void onlyNamesOfOursAreAnsweredTo(String host, int status) throws Exception {
    String answer = raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    if (status == 403) {
      assertTrue(answer.contains("\"code\":\"unknown-host\""), answer);
      assertFalse(answer.contains("writer"), answer);
    }
  }

  @Test
  void aFaultShowsOnlyTheBeginningOfAHugeValue() throws Exception {
    HttpResponse<byte[]> answer = office.get("/api/punches?date=" + "a".repeat(3000));
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().length < 1200, () -> answer.body().length + " bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/beans", "/env", "/routes", "/loggers", "/refresh", "/info"})
  void nothingOfTheFrameworkIsShown(String path) throws Exception {
    assertEquals(404, office.get(path).statusCode());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.gateway().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
