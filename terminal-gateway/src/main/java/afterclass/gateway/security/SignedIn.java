package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The identification of a request's sender by session cookie or token. The client address is no
 * evidence, because a forwarder on the machine passes on any request.
 */
@Singleton
final class SignedIn implements AuthenticationFetcher<HttpRequest<?>> {
  /** Name of the cookie with a session's key. */
  static final String COOKIE = "attendance-session";

  private static final String BEARER = "Bearer ";

  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final FirstAccountLink setUp;
  private final Scheduler blocking;

  SignedIn(
      People people,
      Sessions sessions,
      Tokens tokens,
      FirstAccountLink setUp,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
    this.setUp = setUp;
    this.blocking = Schedulers.fromExecutor(executor);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    String path = request.getPath();
    if (path.startsWith("/static/") || path.startsWith("/lib/")) {
      return Publishers.empty();
    }
    return Mono.fromCallable(() -> find(request).orElse(null)).subscribeOn(blocking);
  }

  private Optional<Authentication> find(HttpRequest<?> request) {
    Optional<Authentication> known = known(request);
    if (known.isEmpty()) {
      // Done here, where waiting for the store is allowed; replies to clients that are not signed
      // in must not wait for it.
      setUp.note(request);
    }
    return known;
  }

  private Optional<Authentication> known(HttpRequest<?> request) {
    String said = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (said != null && said.startsWith(BEARER)) {
      return tokens.find(said.substring(BEARER.length()).strip()).flatMap(this::ofToken);
    }
    return key(request).flatMap(this::ofSession);
  }

  /** Returns the session key in a request's cookie; empty without one. */
  static Optional<String> key(HttpRequest<?> request) {
    return request.getCookies().findCookie(Arrival.cookie(COOKIE, request)).map(Cookie::getValue);
  }

  private Optional<Authentication> ofSession(String key) {
    return sessions
        .find(key)
        .flatMap(session -> people.account(session.account()))
        .filter(Account::enabled)
        .map(a -> somebody(a, a.may(), Actor.Way.PAGE));
  }

  private Optional<Authentication> ofToken(ApiToken token) {
    Set<String> may = new TreeSet<>(token.scopes());
    may.retainAll(people.may(token.account()));
    may.retainAll(Permission.OF_TOKENS);
    return people
        .account(token.account())
        .filter(Account::enabled)
        .map(a -> somebody(a, may, Actor.Way.API));
  }

  private static Authentication somebody(Account account, Set<String> may, Actor.Way way) {
    return Authentication.build(
        account.name(),
        may,
        Map.of(
            Viewer.DISPLAY,
            account.display(),
            Viewer.STAFF,
            account.staff(),
            Viewer.WAY,
            way.name()));
  }
}
