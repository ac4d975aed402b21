package afterclass.gateway.web.guard;

import afterclass.gateway.security.CalendarAddresses;
import afterclass.gateway.security.SecretAddresses;
import afterclass.gateway.security.SignInLink;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The checks of every request and the headers of every answer. A page of another site could read
 * the service through a browser on this machine once its host name resolves to this machine (DNS
 * rebinding); so only known host names are answered. An IP address cannot be redirected in this
 * way.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestGuard {
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]{2,45}]");
  private static final Pattern SCHEME = Pattern.compile("^https?://");
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final String INSPECTIONS_WORKER = "/static/inspections-worker.js";
  private static final String LOCAL = "localhost";

  /** Images in the style sheet of the pages' kit are data: ticks, arrows. They run no code. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'; img-src 'self' data:";

  /** For an address that names the version or the content of its file. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Set<String> names = new TreeSet<>();
  private final boolean https;

  RequestGuard(SchoolSettings settings) {
    https = settings.of(Settings.HTTPS);
    names.add(LOCAL);
    settings.of(Settings.HOSTS).forEach(host -> names.add(host.toLowerCase(Locale.ROOT)));
  }

  /** Refuses an unknown host name. A request without a Host header does not come from a browser. */
  @RequestFilter
  void names(HttpRequest<?> request) {
    String said = request.getHeaders().get(HttpHeaders.HOST);
    if (said != null && !ours(said)) {
      throw new Problem(HttpStatus.FORBIDDEN, "unknown-host", said);
    }
  }

  /**
   * Refuses a change sent by a page of another site, by its Origin header. A request without that
   * header does not come from a browser's form or script.
   */
  @RequestFilter
  void origins(HttpRequest<?> request) {
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    String said = request.getHeaders().get(HttpHeaders.HOST);
    if (origin != null
        && !SAFE.contains(request.getMethod())
        && !SCHEME.matcher(origin).replaceFirst("").equalsIgnoreCase(said)) {
      throw new Problem(HttpStatus.FORBIDDEN, "other-origin", origin);
    }
  }

  private boolean ours(String said) {
    String name = PORT.matcher(said.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    return names.contains(name) || ADDRESS.matcher(name).matches();
  }

  /**
   * Sets the headers by which browsers run only the service's own code, guess no types, show no
   * page in a frame, cache no page for the next user, and use only HTTPS if it is configured. A
   * phone keeps its calendar, and asks whether it changed.
   */
  @ResponseFilter
  void headers(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String path = request.getPath();
    boolean calendar = path.startsWith(CalendarAddresses.PATH);
    if (calendar) {
      response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    } else if (!path.startsWith("/static/") && !path.startsWith("/lib/")) {
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    } else if (response.status() == HttpStatus.OK && versioned(request)) {
      response.header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }
    if (path.equals(INSPECTIONS_WORKER)) {
      // It stands among the scripts, and serves the pages of the inspections.
      response.header("Service-Worker-Allowed", "/inspections");
    }
    if (https) {
      response.header("Strict-Transport-Security", "max-age=31536000");
    }
    boolean secret =
        SecretAddresses.beginning(path).isPresent() || path.startsWith(SignInLink.PATH);
    response
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", secret ? "no-referrer" : "same-origin");
  }

  private static boolean versioned(HttpRequest<?> request) {
    return request.getPath().startsWith("/lib/") || request.getParameters().contains("v");
  }
}
