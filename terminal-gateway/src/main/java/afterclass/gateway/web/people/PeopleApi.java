package afterclass.gateway.web.people;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Session;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.security.Tokens;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
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
import org.jspecify.annotations.Nullable;

/** The accounts and their sessions, as JSON. */
@Controller("/api/accounts")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
public final class PeopleApi {
  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final OwnPassword ownPassword;

  PeopleApi(People people, Sessions sessions, Tokens tokens, OwnPassword ownPassword) {
    this.ownPassword = ownPassword;
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Every account, by name. */
  @Get
  List<AccountView> accounts() {
    return people.accounts().stream().map(AccountView::of).toList();
  }

  /**
   * Adds an account.
   *
   * @param asked the account
   */
  @Post
  AccountView add(@Body NewAccount asked, HttpRequest<?> request) {
    String name = Inputs.required("name", asked.name());
    String display = Inputs.required("display", asked.display());
    List<Role> roles = roles(Inputs.all("roles", asked.roles()));
    String staff = asked.staff() == null ? "" : asked.staff();
    String password = Inputs.required("password", asked.password());
    ownPassword.check(Viewer.of(request), asked.present());
    return AccountView.of(people.add(name, display, roles, staff, password, by(request)));
  }

  /**
   * Changes what somebody is.
   *
   * @param name the account
   * @param asked what they shall be
   */
  @Put("/{name}")
  AccountView change(String name, @Body AccountChange asked, HttpRequest<?> request) {
    String display = Inputs.required("display", asked.display());
    List<Role> roles = roles(Inputs.all("roles", asked.roles()));
    String staff = asked.staff() == null ? "" : asked.staff();
    ownPassword.check(Viewer.of(request), asked.present());
    return AccountView.of(people.change(name, display, roles, staff, by(request)));
  }

  /**
   * Gives somebody another password, and ends their sessions and tokens.
   *
   * @param name the account
   * @param asked the password
   */
  @Put("/{name}/password")
  AccountView password(String name, @Body NewPassword asked, HttpRequest<?> request) {
    String password = Inputs.required("password", asked.password());
    ownPassword.check(Viewer.of(request), asked.present());
    people.password(name, password, by(request));
    return AccountView.of(people.account(name).orElseThrow());
  }

  /**
   * Shuts somebody out, and ends their sessions and tokens.
   *
   * @param name the account
   * @param asked the password of whoever asks
   */
  @Delete("/{name}")
  AccountView disable(String name, @Body @Nullable PresentPassword asked, HttpRequest<?> request) {
    return AccountView.of(people.disable(sure(name, asked, request), true, by(request)));
  }

  /**
   * Lets somebody in again.
   *
   * @param name the account
   * @param asked the password of whoever asks
   */
  @Post("/{name}/enable")
  AccountView enable(String name, @Body @Nullable PresentPassword asked, HttpRequest<?> request) {
    return AccountView.of(people.disable(sure(name, asked, request), false, by(request)));
  }

  /**
   * The sessions of an account, the newest first.
   *
   * @param name the account
   */
  @Get("/{name}/sessions")
  List<SessionView> sessions(String name) {
    return sessions.of(known(name)).stream().map(SessionView::of).toList();
  }

  /**
   * The tokens of an account, without their keys.
   *
   * @param name the account
   */
  @Get("/{name}/tokens")
  List<SelfApi.TokenView> tokens(String name) {
    return tokens.of(known(name)).stream().map(SelfApi.TokenView::of).toList();
  }

  /**
   * Signs somebody out everywhere.
   *
   * @param name the account
   */
  @Delete("/{name}/sessions")
  EndedView endSessions(String name, HttpRequest<?> request) {
    return new EndedView(sessions.endAll(known(name), by(request)));
  }

  /**
   * Takes a token of an account back.
   *
   * @param name the account
   * @param id the token's name
   */
  @Delete("/{name}/tokens/{id}")
  HttpResponse<?> endToken(String name, String id, HttpRequest<?> request) {
    tokens.end(known(name), id, by(request));
    return HttpResponse.noContent();
  }

  private String sure(String name, @Nullable PresentPassword asked, HttpRequest<?> request) {
    String known = known(name);
    ownPassword.check(Viewer.of(request), asked == null ? null : asked.present());
    return known;
  }

  private String known(String name) {
    return people.account(name).orElseThrow(() -> Problem.notFound("unknown-account", name)).name();
  }

  private static Actor by(HttpRequest<?> request) {
    return Viewer.of(request).actor();
  }

  private static List<Role> roles(List<String> asked) {
    return asked.stream()
        .map(id -> Role.of(id).orElseThrow(() -> Problem.badRequest("no-role", id)))
        .toList();
  }

  /**
   * An account.
   *
   * @param name what is typed to sign in
   * @param display what others read
   * @param roles administrator, approver, inspector, teacher, reader
   * @param staff staff number; empty for none
   * @param enabled whether they may sign in
   * @param createdAt since when
   */
  @Serdeable
  public record AccountView(
      String name,
      String display,
      List<String> roles,
      String staff,
      boolean enabled,
      Instant createdAt) {

    public static AccountView of(Account a) {
      return new AccountView(
          a.name(),
          a.display(),
          a.roles().stream().map(Role::id).toList(),
          a.staff(),
          a.enabled(),
          a.createdAt());
    }
  }

  /**
   * A new account.
   *
   * @param name what will be typed to sign in
   * @param display what others read
   * @param roles at least one
   * @param staff staff number, if they punch
   * @param password at least ten characters
   * @param present the password of whoever asks
   */
  @Serdeable
  public record NewAccount(
      @Nullable String name,
      @Nullable String display,
      @Nullable List<String> roles,
      @Nullable String staff,
      @Nullable String password,
      @Nullable String present) {}

  /**
   * The changed properties of an account.
   *
   * @param display what others read
   * @param roles at least one
   * @param staff staff number, if they punch
   * @param present the password of whoever asks
   */
  @Serdeable
  public record AccountChange(
      @Nullable String display,
      @Nullable List<String> roles,
      @Nullable String staff,
      @Nullable String present) {}

  /**
   * A new password for an account.
   *
   * @param password at least ten characters
   * @param present the password of whoever asks
   */
  @Serdeable
  public record NewPassword(@Nullable String password, @Nullable String present) {}

  /**
   * The password of the person who makes a change.
   *
   * @param present the password of whoever asks
   */
  @Serdeable
  public record PresentPassword(@Nullable String present) {}

  /**
   * A session of an account.
   *
   * @param id its name
   * @param account whose
   * @param openedAt since when
   * @param seenAt when last used
   * @param address where from
   * @param agent the browser
   */
  @Serdeable
  public record SessionView(
      String id, String account, Instant openedAt, Instant seenAt, String address, String agent) {

    public static SessionView of(Session s) {
      return new SessionView(s.id(), s.account(), s.openedAt(), s.seenAt(), s.address(), s.agent());
    }
  }

  /**
   * The number of ended sessions.
   *
   * @param ended sessions that were ended
   */
  @Serdeable
  public record EndedView(int ended) {}
}
