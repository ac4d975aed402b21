package afterclass.gateway.web.people;

import afterclass.gateway.security.ApiToken;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.security.Tokens;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The viewer's own password, sessions and tokens, as JSON; for sessions of a browser. */
@Controller("/api/account")
@Secured(Permission.SELF)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
public final class SelfApi {
  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final OwnPassword ownPassword;

  SelfApi(People people, Sessions sessions, Tokens tokens, OwnPassword ownPassword) {
    this.ownPassword = ownPassword;
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Who is signed in, and what they may do. */
  @Get
  SelfView self(HttpRequest<?> request) {
    return SelfView.of(Viewer.of(request));
  }

  /**
   * Changes the password, and ends every session and token.
   *
   * @param asked both passwords
   */
  @Put("/password")
  HttpResponse<?> password(@Body PasswordChange asked, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    String password = Inputs.required("password", asked.password());
    ownPassword.check(viewer, asked.present());
    people.password(viewer.account(), password, viewer.actor());
    return HttpResponse.noContent();
  }

  /** The own sessions, the newest first. */
  @Get("/sessions")
  List<PeopleApi.SessionView> sessions(HttpRequest<?> request) {
    return sessions.of(Viewer.of(request).account()).stream()
        .map(PeopleApi.SessionView::of)
        .toList();
  }

  /** Signs out everywhere, and takes every token back. */
  @Delete("/sessions")
  PeopleApi.EndedView endSessions(HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    return new PeopleApi.EndedView(sessions.endAll(viewer.account(), viewer.actor()));
  }

  /**
   * Ends one of the own sessions.
   *
   * @param id the session's name
   */
  @Delete("/sessions/{id}")
  HttpResponse<?> endSession(String id, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    sessions.end(viewer.account(), id, viewer.actor());
    return HttpResponse.noContent();
  }

  /** The own tokens, without their keys. */
  @Get("/tokens")
  List<TokenView> tokens(HttpRequest<?> request) {
    return tokens.of(Viewer.of(request).account()).stream().map(TokenView::of).toList();
  }

  /**
   * Makes a token.
   *
   * @param asked what it may do
   */
  @Post("/tokens")
  KeyView make(@Body NewToken asked, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    return new KeyView(
        tokens.make(
            viewer.account(),
            Inputs.required("name", asked.name()),
            Inputs.all("scopes", asked.scopes()),
            asked.days(),
            viewer.actor()));
  }

  /**
   * Takes a token back.
   *
   * @param id the token's name
   */
  @Delete("/tokens/{id}")
  HttpResponse<?> end(String id, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    tokens.end(viewer.account(), id, viewer.actor());
    return HttpResponse.noContent();
  }

  /**
   * The signed-in user.
   *
   * @param account name of the account
   * @param display what others read
   * @param staff staff number; empty for none
   * @param may what they may do, and what scopes their tokens may have, {@code self} and {@code
   *     people} excepted
   */
  @Serdeable
  public record SelfView(String account, String display, String staff, Set<String> may) {

    public static SelfView of(Viewer viewer) {
      return new SelfView(
          viewer.account(), viewer.display(), viewer.staff(), new TreeSet<>(viewer.may()));
    }
  }

  /**
   * A change of the password.
   *
   * @param present the one that holds
   * @param password the one that shall
   */
  @Serdeable
  public record PasswordChange(@Nullable String present, @Nullable String password) {}

  /**
   * A token to be.
   *
   * @param name what for
   * @param scopes see, see-own, enter, inspect, approve, ask, policies, terminals, audit
   * @param days how long it is good, 1 to 366
   */
  @Serdeable
  public record NewToken(@Nullable String name, @Nullable Set<String> scopes, int days) {}

  /**
   * The key of a new token.
   *
   * @param key to be sent as {@code Authorization: Bearer KEY}; never shown again
   */
  @Serdeable
  public record KeyView(String key) {}

  /**
   * A token.
   *
   * @param id its name
   * @param name what for
   * @param scopes what it may do
   * @param expiresAt until when it is good
   */
  @Serdeable
  public record TokenView(String id, String name, Set<String> scopes, Instant expiresAt) {

    public static TokenView of(ApiToken t) {
      return new TokenView(t.id(), t.name(), t.scopes(), t.expiresAt());
    }
  }
}
