package afterclass.gateway.web.people;

import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
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
import java.util.List;

/** The viewer's own password, sessions and tokens as JSON, for people who signed in. */
@Controller("/api/account")
@Secured(Permission.SELF)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
final class SelfApi {
  private final AccountCases cases;

  SelfApi(AccountCases cases) {
    this.cases = cases;
  }

  /** The signed-in user, and what they may do. */
  @Get
  AccountView.SelfView self(HttpRequest<?> request) {
    return AccountView.SelfView.of(Viewer.of(request), Language.of(request));
  }

  /**
   * Changes the password, and ends every session and token.
   *
   * @param asked both passwords
   */
  @Put("/password")
  HttpResponse<?> password(@Body AccountCases.NewPassword asked, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    cases.password(viewer.account(), asked, viewer);
    return HttpResponse.noContent();
  }

  /** The own sessions, the newest first. */
  @Get("/sessions")
  List<AccountView.SessionView> sessions(HttpRequest<?> request) {
    return cases.sessions(Viewer.of(request).account());
  }

  /** Ends all own sessions and tokens. */
  @Delete("/sessions")
  PeopleApi.EndedView endSessions(HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    return new PeopleApi.EndedView(cases.endSessions(viewer.account(), viewer));
  }

  /**
   * Ends one of the own sessions.
   *
   * @param id the session's name
   */
  @Delete("/sessions/{id}")
  HttpResponse<?> endSession(String id, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    cases.endSession(viewer.account(), id, viewer);
    return HttpResponse.noContent();
  }

  /** The own tokens, without their keys. */
  @Get("/tokens")
  List<AccountView.TokenView> tokens(HttpRequest<?> request) {
    return cases.tokens(Viewer.of(request).account(), Language.of(request));
  }

  /**
   * Creates a token.
   *
   * @param asked what it may do
   */
  @Post("/tokens")
  KeyView make(@Body AccountCases.NewToken asked, HttpRequest<?> request) {
    return new KeyView(cases.makeToken(asked, Viewer.of(request)));
  }

  /**
   * Revokes a token.
   *
   * @param id the token's name
   */
  @Delete("/tokens/{id}")
  HttpResponse<?> end(String id, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    cases.endToken(viewer.account(), id, viewer);
    return HttpResponse.noContent();
  }

  /**
   * The key of a new token.
   *
   * @param key to be sent as {@code Authorization: Bearer KEY}; never shown again
   */
  @Serdeable
  public record KeyView(String key) {}
}
