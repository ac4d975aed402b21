package afterclass.simulator.terminal.zkpush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The HTTP calls of a terminal: each names its serial number. */
final class ZkCalls {
  private static final int UNAUTHORIZED = 401;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String serial;
  private final Runnable unauthorized;

  /**
   * Creates the calls of a terminal.
   *
   * @param unauthorized called after a reply with status 401
   */
  ZkCalls(String serial, Runnable unauthorized) {
    this.serial = serial;
    this.unauthorized = unauthorized;
  }

  HttpResponse<String> get(URI gateway, String path, String query)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(gateway, path, query)).GET());
  }

  HttpResponse<String> post(URI gateway, String path, String query, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(gateway, path, query))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private URI uri(URI gateway, String path, String query) {
    return gateway.resolve("/iclock/" + path + "?SN=" + serial + query);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest whole =
        request.timeout(Duration.ofSeconds(20)).version(HttpClient.Version.HTTP_1_1).build();
    HttpResponse<String> answer =
        client.send(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() == UNAUTHORIZED) {
      unauthorized.run();
    }
    return answer;
  }
}
