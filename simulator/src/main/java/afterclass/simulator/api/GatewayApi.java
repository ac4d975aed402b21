package afterclass.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/** A client of the service's HTTP interface. */
public final class GatewayApi {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final String token;
  private final String language;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * Creates a client.
   *
   * @param base address of the service, such as {@code http://127.0.0.1:8080}
   * @param token access token of an account, sent with every request
   */
  public GatewayApi(URI base, String token) {
    this(base, token, Locale.SIMPLIFIED_CHINESE);
  }

  private GatewayApi(URI base, String token, Locale language) {
    this.base = base;
    this.token = token;
    this.language = language.toLanguageTag();
  }

  /** Returns a client of the same service that asks for answers in a language. */
  public GatewayApi in(Locale wanted) {
    return new GatewayApi(base, token, wanted);
  }

  /** Returns the address of the service. */
  public URI base() {
    return base;
  }

  /**
   * Requests JSON.
   *
   * @param path path from the root, such as {@code /api/days/2026-11-23}
   * @throws IOException if the service is unreachable or its status is not 2xx
   */
  public Json get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .header("Accept-Language", language)
            .header("Authorization", "Bearer " + token)
            .GET()
            .build();
    return Json.parse(body(request));
  }

  /**
   * Imports a CSV file.
   *
   * @param kind kind of file, such as {@code staff}
   * @throws IOException if any row was refused, with the service's message
   */
  public Json importCsv(String kind, String csv) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/imports/" + kind))
            .timeout(PATIENCE)
            .header("Content-Type", "text/csv; charset=utf-8")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(csv, UTF_8))
            .build();
    return Json.parse(body(request));
  }

  /**
   * Imports the attendance file that a terminal wrote to a stick.
   *
   * @param terminal id of the terminal
   * @throws IOException if any line was refused, with the service's message
   */
  public Json importAttlog(String terminal, String lines) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/imports/attlog?terminal=" + terminal))
            .timeout(PATIENCE)
            .header("Content-Type", "application/octet-stream")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(lines, UTF_8))
            .build();
    return Json.parse(body(request));
  }

  /** Returns whether the service answers a request. */
  public boolean answers() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/health")).timeout(Duration.ofSeconds(2)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String body(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          request.method()
              + " "
              + request.uri()
              + " answered "
              + response.statusCode()
              + ": "
              + response.body());
    }
    return response.body();
  }
}
