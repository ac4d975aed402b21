package afterclass.gateway.security;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookies of sessions and browsers, inaccessible to scripts and other sites. */
@Singleton
public final class Cookies {
  private static final String BROWSER = "attendance-browser";
  private static final int LONGEST_KEYS = 300;
  private static final Duration YEAR = Duration.ofDays(365);

  private final boolean https;

  Cookies(SchoolSettings settings) {
    this.https = settings.of(Settings.HTTPS);
  }

  /** Returns the cookie that carries a session's key. */
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

  /** Returns the cookie that deletes the session's cookie. */
  public Cookie gone(HttpRequest<?> request) {
    return carrying("", request).maxAge(Duration.ZERO);
  }

  /** Returns the session key in a request's cookie; empty without one. */
  public Optional<String> key(HttpRequest<?> request) {
    return SignedIn.key(request);
  }

  /** Returns the cookie that identifies a browser in which an account has signed in. */
  public Cookie known(String keys, HttpRequest<?> request) {
    return cookie(BROWSER, keys, request).maxAge(YEAR);
  }

  /** Returns the keys that identify a browser; empty for none. */
  public String browser(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(Arrival.cookie(BROWSER, request))
        .map(Cookie::getValue)
        .filter(keys -> keys.length() <= LONGEST_KEYS)
        .orElse("");
  }
}
