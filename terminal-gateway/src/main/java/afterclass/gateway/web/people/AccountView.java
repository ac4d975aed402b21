package afterclass.gateway.web.people;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.ApiToken;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Session;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Choice;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An account.
 *
 * @param name what is typed to sign in
 * @param display what others read
 * @param roles administrator, approver, inspector, teacher, reader
 * @param staff staff number; empty for none
 * @param enabled whether they may sign in
 * @param createdAt time of creation
 * @param firstPassword whether it still has the first password that an administrator printed
 * @param chosen its roles; on the page
 * @param sessions number of its sessions; on the page
 */
@Serdeable
public record AccountView(
    String name,
    String display,
    List<String> roles,
    String staff,
    boolean enabled,
    Instant createdAt,
    boolean firstPassword,
    @JsonIgnore List<Role> chosen,
    @JsonIgnore long sessions) {

  /**
   * Returns an account.
   *
   * @param open sessions, of this account or of all
   */
  static AccountView of(Account a, List<Session> open) {
    return new AccountView(
        a.name(),
        a.display(),
        a.roles().stream().map(Role::id).toList(),
        a.staff(),
        a.enabled(),
        a.createdAt(),
        a.firstPassword(),
        a.roles(),
        open.stream().filter(session -> session.account().equals(a.name())).count());
  }

  /**
   * The signed-in user.
   *
   * @param account name of the account
   * @param display what others read
   * @param staff staff number; empty for none
   * @param may what they may do, and what scopes their tokens may have, {@code self} and {@code
   *     people} excepted
   * @param scopes the scopes that their tokens may have, in words; on the page
   */
  @Serdeable
  public record SelfView(
      String account,
      String display,
      String staff,
      Set<String> may,
      @JsonIgnore List<Choice> scopes) {

    static SelfView of(Viewer viewer, Messages words) {
      Set<String> may = new TreeSet<>(viewer.may());
      String[] scopes = may.stream().filter(Permission.OF_TOKENS::contains).toArray(String[]::new);
      return new SelfView(
          viewer.account(),
          viewer.display(),
          viewer.staff(),
          may,
          Choice.of(words, "may.", scopes));
    }
  }

  /**
   * A session of an account.
   *
   * @param id its name
   * @param account name of the account
   * @param openedAt time of signing in
   * @param seenAt time of its last use
   * @param address client address
   * @param agent the browser
   */
  @Serdeable
  public record SessionView(
      String id, String account, Instant openedAt, Instant seenAt, String address, String agent) {

    static SessionView of(Session s) {
      return new SessionView(s.id(), s.account(), s.openedAt(), s.seenAt(), s.address(), s.agent());
    }
  }

  /**
   * A token.
   *
   * @param id its name
   * @param name its purpose
   * @param scopes what it may do
   * @param expiresAt time of expiry
   * @param account name of the account; on the page
   * @param scopeLabels its scopes, in words; on the page
   */
  @Serdeable
  public record TokenView(
      String id,
      String name,
      Set<String> scopes,
      Instant expiresAt,
      @JsonIgnore String account,
      @JsonIgnore List<String> scopeLabels) {

    static TokenView of(ApiToken t, Messages words) {
      return new TokenView(
          t.id(),
          t.name(),
          t.scopes(),
          t.expiresAt(),
          t.account(),
          t.scopes().stream().map(scope -> words.text("may." + scope)).toList());
    }
  }
}
