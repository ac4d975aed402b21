package afterclass.gateway.security;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookies of sessions and browsers: out of reach of scripts and of other sites. */
@Singleton
public final class Cookies {
  private static final String BROWSER = "attendance-browser";
  private static final int LONGEST_KEYS = 300;
  private static final Duration YEAR = Duration.ofDays(365);

  private final boolean https;

  Cookies(SchoolSettings settings) {
    this.https = settings.of(Settings.HTTPS);
  }

  /** The cookie that a browser is to bring from now on. */
  public Cookie carrying(String key, HttpRequest<?> request) {
    return cookie(SignedIn.COOKIE, key, request);
  }

  private Cookie cookie(String name, String value, HttpRequest<?> request) {
    return Cookie.of(Arrival.cookie(name, request), value)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax)
        .secure(https || request.isSecure());
  }

  /** The cookie that takes the other one away. */
  public Cookie gone(HttpRequest<?> request) {
    return carrying("", request).maxAge(Duration.ZERO);
  }

  /** The key that a request brings. */
  public Optional<String> key(HttpRequest<?> request) {
    return SignedIn.key(request);
  }

  /** The cookie by which a browser is known in which somebody has signed in. */
  public Cookie known(String keys, HttpRequest<?> request) {
    return cookie(BROWSER, keys, request).maxAge(YEAR);
  }

  /** The keys by which a browser is known; empty for none. */
  public String browser(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(Arrival.cookie(BROWSER, request))
        .map(Cookie::getValue)
        .filter(keys -> keys.length() <= LONGEST_KEYS)
        .orElse("");
  }
}
