package afterclass.gateway.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name what is typed to sign in, in small letters
 * @param display what others read
 * @param roles what they are, at least one
 * @param staff their staff number; empty for somebody who does not punch
 * @param passwordHash what a password is checked with
 * @param createdAt since when
 * @param passwordAt when the password was last changed
 * @param disabledAt since when they may not sign in any more
 */
public record Account(
    String name,
    String display,
    List<Role> roles,
    String staff,
    String passwordHash,
    Instant createdAt,
    Instant passwordAt,
    @Nullable Instant disabledAt) {

  public Account {
    roles = List.copyOf(roles);
  }

  /** Whether they may sign in. */
  public boolean enabled() {
    return disabledAt == null;
  }

  /** What they may do. */
  public Set<String> may() {
    return Role.allow(roles);
  }

  /** The same with other words, roles and staff number. */
  Account with(String shown, List<Role> are, String number) {
    return new Account(name, shown, are, number, passwordHash, createdAt, passwordAt, disabledAt);
  }

  /** The same with another password. */
  Account withPassword(String hash, Instant at) {
    return new Account(name, display, roles, staff, hash, createdAt, at, disabledAt);
  }

  /** The same, shut out or let in again. */
  Account withDisabled(@Nullable Instant at) {
    return new Account(name, display, roles, staff, passwordHash, createdAt, passwordAt, at);
  }

  /** What the audit log says of them. */
  String inWords() {
    return display
        + " ["
        + String.join(" ", roles.stream().map(Role::id).toList())
        + "]"
        + (staff.isEmpty() ? "" : " " + staff)
        + (enabled() ? "" : " disabled");
  }
}
