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
import java.net.InetAddress;
import java.util.List;
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
 * Finds out who sends a request: by the session of its cookie, by its token, or, while nobody has
 * an account yet, because it comes from the machine itself.
 */
@Singleton
final class SignedIn implements AuthenticationFetcher<HttpRequest<?>> {
  /** Name of the cookie that carries the key of a session. */
  static final String COOKIE = "attendance-session";

  private static final String BEARER = "Bearer ";

  /** What a proxy adds: then the machine's own address is not where the request comes from. */
  private static final List<String> PASSED_ON =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Scheduler blocking;

  SignedIn(
      People people,
      Sessions sessions,
      Tokens tokens,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
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
    String said = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (said != null && said.startsWith(BEARER)) {
      return tokens.find(said.substring(BEARER.length()).strip()).flatMap(this::ofToken);
    }
    Optional<Authentication> signedIn = key(request).flatMap(this::ofSession);
    return signedIn.isPresent() ? signedIn : local(request);
  }

  /** The key of the session that a request brings. */
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
    may.retainAll(May.OF_TOKENS);
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

  /** Whoever sits at the machine may read its files anyway; with the first account that ends. */
  private Optional<Authentication> local(HttpRequest<?> request) {
    InetAddress address = request.getRemoteAddress().getAddress();
    boolean here =
        address != null
            && address.isLoopbackAddress()
            && PASSED_ON.stream().noneMatch(request.getHeaders()::contains);
    if (!here || people.anybody()) {
      return Optional.empty();
    }
    Set<String> may = new TreeSet<>(May.ALL);
    may.remove(May.SELF);
    return Optional.of(
        Authentication.build("local", may, Map.of(Viewer.WAY, Actor.Way.LOCAL.name())));
  }
}
