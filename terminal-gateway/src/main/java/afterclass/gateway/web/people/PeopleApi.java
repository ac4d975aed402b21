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
import org.jspecify.annotations.Nullable;

/** The accounts, their sessions and tokens as JSON. */
@Controller("/api/accounts")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
final class PeopleApi {
  private final AccountCases cases;

  PeopleApi(AccountCases cases) {
    this.cases = cases;
  }

  /** All accounts, by name. */
  @Get
  List<AccountView> accounts() {
    return cases.accounts();
  }

  /**
   * Adds an account.
   *
   * @param asked the account
   */
  @Post
  AccountView add(@Body AccountCases.NewAccount asked, HttpRequest<?> request) {
    return cases.add(asked, Viewer.of(request));
  }

  /**
   * Changes an account's display name, roles and staff number.
   *
   * @param name the account
   * @param asked its new properties
   */
  @Put("/{name}")
  AccountView change(String name, @Body AccountCases.AccountChange asked, HttpRequest<?> request) {
    return cases.change(name, asked, Viewer.of(request));
  }

  /**
   * Replaces the password of an account, and ends its sessions and tokens.
   *
   * @param name the account
   * @param asked the password
   */
  @Put("/{name}/password")
  AccountView password(String name, @Body AccountCases.NewPassword asked, HttpRequest<?> request) {
    cases.password(name, asked, Viewer.of(request));
    return cases.account(name);
  }

  /**
   * Disables an account, and ends its sessions and tokens.
   *
   * @param name the account
   * @param asked the viewer's own password
   */
  @Delete("/{name}")
  AccountView disable(String name, @Body @Nullable PresentPassword asked, HttpRequest<?> request) {
    return disable(name, true, asked, request);
  }

  /**
   * Enables an account again.
   *
   * @param name the account
   * @param asked the viewer's own password
   */
  @Post("/{name}/enable")
  AccountView enable(String name, @Body @Nullable PresentPassword asked, HttpRequest<?> request) {
    return disable(name, false, asked, request);
  }

  private AccountView disable(
      String name, boolean disabled, @Nullable PresentPassword asked, HttpRequest<?> request) {
    String present = asked == null ? null : asked.present();
    return cases.disable(name, disabled, present, Viewer.of(request));
  }

  /**
   * The sessions of an account, the newest first.
   *
   * @param name the account
   */
  @Get("/{name}/sessions")
  List<AccountView.SessionView> sessions(String name) {
    return cases.sessions(name);
  }

  /**
   * The tokens of an account, without their keys.
   *
   * @param name the account
   */
  @Get("/{name}/tokens")
  List<AccountView.TokenView> tokens(String name, HttpRequest<?> request) {
    return cases.tokens(name, Language.of(request));
  }

  /**
   * Ends all sessions and tokens of an account.
   *
   * @param name the account
   */
  @Delete("/{name}/sessions")
  EndedView endSessions(String name, HttpRequest<?> request) {
    return new EndedView(cases.endSessions(name, Viewer.of(request)));
  }

  /**
   * Revokes a token of an account.
   *
   * @param name the account
   * @param id the token's name
   */
  @Delete("/{name}/tokens/{id}")
  HttpResponse<?> endToken(String name, String id, HttpRequest<?> request) {
    cases.endToken(name, id, Viewer.of(request));
    return HttpResponse.noContent();
  }

  /**
   * The password of the person who makes a change.
   *
   * @param present the viewer's own password
   */
  @Serdeable
  public record PresentPassword(@Nullable String present) {}

  /**
   * The number of ended sessions.
   *
   * @param ended sessions that were ended
   */
  @Serdeable
  public record EndedView(int ended) {}
}
