package afterclass.gateway.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account of a person who may sign in.
 *
 * @param name name for signing in, in lower case
 * @param display name shown to others
 * @param roles their roles, at least one
 * @param staff their staff number; empty if they do not punch
 * @param passwordHash hash to check the password against
 * @param createdAt time of creation
 * @param passwordAt time of the last password change
 * @param disabledAt time since which the account is disabled, or {@code null}
 * @param firstPassword whether the password was made by an administrator and printed, so that its
 *     person must replace it before anything else
 */
public record Account(
    String name,
    String display,
    List<Role> roles,
    String staff,
    String passwordHash,
    Instant createdAt,
    Instant passwordAt,
    @Nullable Instant disabledAt,
    boolean firstPassword) {

  public Account {
    roles = List.copyOf(roles);
  }

  /** Returns whether the account is enabled, so that its person may sign in. */
  public boolean enabled() {
    return disabledAt == null;
  }

  /** Returns the permissions of the account's roles; with a first password, only to replace it. */
  public Set<String> may() {
    return firstPassword ? Set.of(Permission.RENEW) : Role.allow(roles);
  }

  /** Returns the account with another display name, roles and staff number. */
  Account with(String shown, List<Role> are, String number) {
    return new Account(
        name, shown, are, number, passwordHash, createdAt, passwordAt, disabledAt, firstPassword);
  }

  /**
   * Returns the account with another password.
   *
   * @param first whether its person must replace it before anything else
   */
  Account withPassword(String hash, Instant at, boolean first) {
    return new Account(name, display, roles, staff, hash, createdAt, at, disabledAt, first);
  }

  /** Returns the account disabled or enabled. */
  Account withDisabled(@Nullable Instant at) {
    return new Account(
        name, display, roles, staff, passwordHash, createdAt, passwordAt, at, firstPassword);
  }

  /** Returns the description for the audit log. */
  String inWords() {
    return display
        + " ["
        + String.join(" ", roles.stream().map(Role::id).toList())
        + "]"
        + (staff.isEmpty() ? "" : " " + staff)
        + (enabled() ? "" : " disabled");
  }
}
