package afterclass.gateway.web.people;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Session;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.security.SignIn;
import afterclass.gateway.security.Tokens;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Inputs;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The use case of accounts: lists and changes them, their sessions and their tokens, of all people
 * or of the viewer alone.
 */
@Singleton
public final class AccountCases {
  private static final String EVERYONE = "";

  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final SignIn signIn;
  private final ReportSources sources;

  private final SchoolClock clock;

  AccountCases(
      People people,
      Sessions sessions,
      Tokens tokens,
      SignIn signIn,
      ReportSources sources,
      SchoolClock clock) {
    this.sources = sources;
    this.clock = clock;
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
    this.signIn = signIn;
  }

  /** Returns all accounts, by name. */
  List<AccountView> accounts() {
    List<Session> open = sessions.of(EVERYONE);
    return people.accounts().stream().map(account -> AccountView.of(account, open)).toList();
  }

  /** Returns the accounts with a text in their names or staff number, by name. */
  List<AccountView> accounts(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return accounts().stream()
        .filter(
            account ->
                Stream.of(account.name(), account.display(), account.staff())
                    .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted)))
        .toList();
  }

  /** Returns the accounts that are enabled although their staff member has left. */
  List<AccountView> left() {
    return accounts().stream().filter(AccountView::enabled).filter(this::hasLeft).toList();
  }

  private boolean hasLeft(AccountView account) {
    return sources.roster().staff(account.staff()).stream()
        .anyMatch(member -> member.to().isBefore(clock.today()));
  }

  /**
   * Returns an account.
   *
   * @throws ProblemException if there is none with this name
   */
  AccountView account(String name) {
    return view(people.existing(name));
  }

  private AccountView view(Account account) {
    return AccountView.of(account, sessions.of(account.name()));
  }

  /** Adds an account. */
  AccountView add(NewAccount asked, Viewer by) {
    String name = Inputs.required("name", asked.name());
    String display = Inputs.required("display", asked.display());
    List<Role> roles = roles(asked.roles());
    String password = Inputs.required("password", asked.password());
    confirm(by, asked.present());
    return view(people.add(name, display, roles, orNone(asked.staff()), password, by.actor()));
  }

  /** Changes an account's display name, roles and staff number. */
  AccountView change(String name, AccountChange asked, Viewer by) {
    String display = Inputs.required("display", asked.display());
    List<Role> roles = roles(asked.roles());
    confirm(by, asked.present());
    return view(people.change(name, display, roles, orNone(asked.staff()), by.actor()));
  }

  /** Returns the roles with some names. */
  static List<Role> roles(@Nullable List<String> asked) {
    return Inputs.all("roles", asked).stream()
        .map(id -> Role.of(id).orElseThrow(() -> new ProblemException("no-role", id)))
        .toList();
  }

  private static String orNone(@Nullable String staff) {
    return staff == null ? "" : staff;
  }

  /** Sets the password of an account, and ends its sessions and tokens. */
  void password(String name, NewPassword asked, Viewer by) {
    String password = Inputs.required("password", asked.password());
    confirm(by, asked.present());
    people.password(name, password, by.actor());
  }

  /**
   * Disables an account, and ends its sessions and tokens; or enables it.
   *
   * @param present the viewer's password
   */
  AccountView disable(String name, boolean disabled, @Nullable String present, Viewer by) {
    String known = people.existing(name).name();
    confirm(by, present);
    return view(people.disable(known, disabled, by.actor()));
  }

  /**
   * Checks the viewer's password, so that a person who finds a signed-in browser cannot change
   * accounts.
   */
  private void confirm(Viewer viewer, @Nullable String present) {
    signIn.again(viewer.account(), Inputs.required("present", present), viewer.actor());
  }

  /** Returns the sessions of an account, newest first. */
  List<AccountView.SessionView> sessions(String name) {
    return sessions.of(people.existing(name).name()).stream()
        .map(AccountView.SessionView::of)
        .toList();
  }

  /** Ends a session of an account. */
  void endSession(String name, String id, Viewer by) {
    sessions.end(people.existing(name).name(), id, by.actor());
  }

  /** Ends all sessions and tokens of an account, and returns the number of sessions. */
  int endSessions(String name, Viewer by) {
    return sessions.endAll(people.existing(name).name(), by.actor());
  }

  /** Returns the tokens of an account, without their keys. */
  List<AccountView.TokenView> tokens(String name, Messages words) {
    return tokens.of(people.existing(name).name()).stream()
        .map(token -> AccountView.TokenView.of(token, words))
        .toList();
  }

  /** Creates a token of the viewer, and returns its key, which is never shown again. */
  String makeToken(NewToken asked, Viewer by) {
    return tokens.make(
        by.account(),
        Inputs.required("name", asked.name()),
        Inputs.all("scopes", asked.scopes()),
        asked.days(),
        by.actor());
  }

  /** Revokes a token of an account. */
  void endToken(String name, String id, Viewer by) {
    tokens.end(people.existing(name).name(), id, by.actor());
  }

  /**
   * A new account.
   *
   * @param name what will be typed to sign in
   * @param display what others read
   * @param roles at least one
   * @param staff staff number, if they punch
   * @param password at least ten characters
   * @param present the viewer's own password
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
   * @param present the viewer's own password
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
   * @param present the viewer's own password
   */
  @Serdeable
  public record NewPassword(@Nullable String password, @Nullable String present) {}

  /**
   * A new token.
   *
   * @param name its purpose
   * @param scopes see, see-own, enter, inspect, approve, ask, policies, terminals, audit
   * @param days its validity in days, 1 to 366
   */
  @Serdeable
  public record NewToken(@Nullable String name, @Nullable Set<String> scopes, int days) {}
}
