package afterclass.gateway.outbox.robot;

import afterclass.gateway.outbox.Blanks;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.SendResult.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;

/**
 * A call of a robot's webhook: JSON there, JSON back, no redirect, bounded in time and size. The
 * answer says in its body whether the message was taken, whatever the status.
 */
public final class RobotCall {
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SIGNATURE = "HmacSHA256";

  private final HttpClient client;
  private final Duration patience;

  /**
   * Creates the calls of all robots.
   *
   * @param patience longest time of a call
   */
  public RobotCall(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /**
   * Sends a body.
   *
   * @param to address with the signature that its robot asks for
   * @param body what becomes JSON
   * @param codes fields of the answer that state success as 0; the first that is there counts
   * @param words fields of the answer that state what is wrong
   * @param secret text that no reason may contain; nor may it contain the address's key
   */
  SendResult post(
      URI to, Map<String, Object> body, List<String> codes, List<String> words, String secret) {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json; charset=utf-8")
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(request, answer -> new LimitedBody());
    try {
      HttpResponse<byte[]> answer = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return read(answer, codes, words, Blanks.of(to).and(secret));
    } catch (TimeoutException e) {
      call.cancel(true);
      return SendResult.of(Fault.TIMEOUT, "");
    } catch (ExecutionException e) {
      return fault(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return SendResult.of(Fault.UNREACHABLE, "");
    }
  }

  private static byte[] bytes(Map<String, Object> body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and maps can always be written as JSON", e);
    }
  }

  private static SendResult fault(Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof SSLException) {
        return SendResult.of(Fault.CERTIFICATE, String.valueOf(e.getMessage()));
      }
      if (e instanceof HttpTimeoutException) {
        return SendResult.of(Fault.TIMEOUT, "");
      }
    }
    // Without its message, which may contain the address with its key.
    return SendResult.of(Fault.UNREACHABLE, cause.getClass().getSimpleName());
  }

  private static SendResult read(
      HttpResponse<byte[]> answer, List<String> codes, List<String> words, Blanks blanks) {
    String status = "HTTP " + answer.statusCode();
    try {
      JsonNode json = JSON.readTree(answer.body());
      for (String code : codes) {
        if (json != null && json.hasNonNull(code)) {
          return answer.statusCode() == OK && zero(json.get(code))
              ? SendResult.sent()
              : SendResult.of(
                  Fault.REFUSED, blanks.in(json.get(code).asText() + " " + said(json, words)));
        }
      }
    } catch (IOException e) {
      return SendResult.of(Fault.REFUSED, status + ", no JSON");
    }
    return SendResult.of(Fault.REFUSED, status);
  }

  private static String said(JsonNode json, List<String> words) {
    return words.stream()
        .filter(json::hasNonNull)
        .map(field -> json.get(field).asText())
        .findFirst()
        .orElse("");
  }

  /** Returns whether a code is the whole number 0, not what merely becomes 0 when it is cut. */
  private static boolean zero(JsonNode code) {
    return code.isIntegralNumber() && code.bigIntegerValue().signum() == 0;
  }

  /** Returns an HMAC-SHA256 as Base64. */
  static String sign(String key, String content) {
    try {
      Mac mac = Mac.getInstance(SIGNATURE);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), SIGNATURE));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
