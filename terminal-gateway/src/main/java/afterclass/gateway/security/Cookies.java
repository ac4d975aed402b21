package afterclass.gateway.security;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookie that carries the key of a session: out of reach of scripts and of other sites. */
@Singleton
public final class Cookies {
  private final boolean https;

  Cookies(SchoolSettings settings) {
    this.https = settings.of(Settings.HTTPS);
  }

  /** The cookie that a browser is to bring from now on. */
  public Cookie carrying(String key, HttpRequest<?> request) {
    return Cookie.of(SignedIn.COOKIE, key)
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
}
