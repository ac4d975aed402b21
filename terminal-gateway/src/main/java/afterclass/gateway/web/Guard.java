package afterclass.gateway.web;

import afterclass.gateway.security.SignInLink;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
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
 * What holds for every request and answer. A browser on this machine would let a stranger's page
 * read the service, once that page's name is made to point here; so names are only answered to when
 * they are ours. An address cannot be made to point elsewhere and is always ours.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Guard {
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]{2,45}]");
  private static final Pattern SCHEME = Pattern.compile("^https?://");
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final String LOCAL = "localhost";
  private static final String CONTENT_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private final Set<String> names = new TreeSet<>();
  private final boolean https;

  Guard(SchoolSettings settings) {
    https = settings.of(Settings.HTTPS);
    names.add(LOCAL);
    settings.of(Settings.HOSTS).forEach(host -> names.add(host.toLowerCase(Locale.ROOT)));
  }

  /**
   * Refuses a request that calls us by a name which is not ours. Whoever says none is no browser.
   */
  @RequestFilter
  void names(HttpRequest<?> request) {
    String said = request.getHeaders().get(HttpHeaders.HOST);
    if (said != null && !ours(said)) {
      throw new Problem(HttpStatus.FORBIDDEN, "unknown-host", said);
    }
  }

  /**
   * Refuses what a page of another site sends: a browser tells where a form or a script comes from,
   * and whoever tells nothing is no browser.
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
   * Tells browsers to run nothing but our own, to guess no types, to stay out of frames, to keep no
   * page for whoever sits there next, and to come by https alone where that is how they come.
   */
  @ResponseFilter
  void headers(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String path = request.getPath();
    if (!path.startsWith("/static/") && !path.startsWith("/lib/")) {
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (https) {
      response.header("Strict-Transport-Security", "max-age=31536000");
    }
    response
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header(
            "Referrer-Policy", path.startsWith(SignInLink.PATH) ? "no-referrer" : "same-origin");
  }
}
