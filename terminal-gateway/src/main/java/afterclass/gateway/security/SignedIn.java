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
import java.util.function.BooleanSupplier;
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
    return known(token(request), key(request).flatMap(sessions::find));
  }

  private Optional<Authentication> known(Optional<String> token, Optional<Session> session) {
    return token.isPresent()
        ? token.flatMap(tokens::find).flatMap(this::ofToken)
        : session.flatMap(this::ofSession);
  }

  /** Returns the token in a request's header; empty without one. */
  private static Optional<String> token(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
        .filter(said -> said.startsWith(BEARER))
        .map(said -> said.substring(BEARER.length()).strip());
  }

  /**
   * Returns what tells, as often as it is asked, whether the sender of a request would still be
   * identified and has a permission. Asking is no use of a session.
   */
  BooleanSupplier still(HttpRequest<?> request, String what) {
    Optional<String> token = token(request);
    Optional<String> key = key(request);
    return () ->
        known(token, key.flatMap(sessions::open))
            .filter(known -> known.getRoles().contains(what))
            .isPresent();
  }

  /** Returns the session key in a request's cookie; empty without one. */
  static Optional<String> key(HttpRequest<?> request) {
    return request.getCookies().findCookie(Arrival.cookie(COOKIE, request)).map(Cookie::getValue);
  }

  private Optional<Authentication> ofSession(Session session) {
    return people
        .account(session.account())
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
