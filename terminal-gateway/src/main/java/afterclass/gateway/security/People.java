package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.i18n.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The management of accounts. Every change is recorded in the audit log. */
@Singleton
public final class People {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,49}");
  private static final int LONGEST_DISPLAY = 60;

  private final PeopleStore store;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final StaffNumbers staffNumbers;
  private final Passwords passwords = new Passwords();

  People(PeopleStore store, AuditTrail audit, InstantSource clock, StaffNumbers staffNumbers) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.staffNumbers = staffNumbers;
  }

  /** Returns whether any account exists; without one, no person can sign in. */
  public boolean anybody() {
    return store.anybody();
  }

  /** Returns all accounts, by name. */
  public List<Account> accounts() {
    return store.accounts();
  }

  /** Returns the account with a name; empty if there is none. */
  public Optional<Account> account(String name) {
    return store.account(name.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Adds an account.
   *
   * @param name name for signing in: lower-case letters, digits, {@code . _ @ -}
   * @param display name shown to others
   * @param roles their roles
   * @param staff their staff number; empty for none
   * @param password at least ten characters, five of them different, without the name
   * @param by who adds it
   * @throws ProblemException if it is not allowed
   */
  public Account add(
      String name, String display, List<Role> roles, String staff, String password, Actor by) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    if (!possibleName(small)) {
      throw new ProblemException("bad-account-name", name);
    }
    check(display, roles, staff);
    known(staff.strip());
    String hash = hash(password, small, display);
    return store.inTransaction(() -> put(small, display, roles, staff, hash, false, by));
  }

  /**
   * Adds an account with a first password, like {@link #add}.
   *
   * @param hash hash of that password
   */
  Account addFirstPassword(
      String name, String display, List<Role> roles, String staff, String hash, Actor by) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    if (!possibleName(small)) {
      throw new ProblemException("bad-account-name", name);
    }
    check(display, roles, staff);
    known(staff.strip());
    return store.inTransaction(() -> put(small, display, roles, staff, hash, true, by));
  }

  /** Returns the hashing of passwords, which limits how many are hashed at once. */
  Passwords passwords() {
    return passwords;
  }

  /** Returns whether an account may have a name. */
  static boolean possibleName(String name) {
    return NAME.matcher(name).matches();
  }

  private Account put(
      String name,
      String display,
      List<Role> roles,
      String staff,
      String hash,
      boolean first,
      Actor by) {
    if (store.account(name).isPresent()) {
      throw new ProblemException("account-exists", name);
    }
    boolean command = by.way() == Actor.Way.COMMAND;
    if (!command && !roles.contains(Role.ADMINISTRATOR) && !store.anybody()) {
      // The first account must be an administrator, or nobody could add others.
      throw new ProblemException("first-administrator", name);
    }
    Instant now = clock.instant();
    Account account =
        new Account(name, display.strip(), roles, staff.strip(), hash, now, now, null, first);
    store.put(account);
    audit.record(by, "account.add", name, "", account.inWords());
    return account;
  }

  /** Adds the first account, an administrator, like {@link #add}, if there is none yet. */
  public Account addFirst(String name, String display, String password, Actor by) {
    return store.inTransaction(
        () -> {
          if (store.anybody()) {
            throw new ProblemException("set-up-is-over", name);
          }
          return add(name, display, List.of(Role.ADMINISTRATOR), "", password, by);
        });
  }

  private static void check(String display, List<Role> roles, String staff) {
    if (display.isBlank() || display.length() > LONGEST_DISPLAY || !PlainText.isLine(display)) {
      throw new ProblemException("bad-display-name", display);
    }
    if (roles.isEmpty()) {
      throw new ProblemException("no-role", display);
    }
    if (staff.isBlank() && roles.contains(Role.TEACHER)) {
      throw new ProblemException("teacher-without-number", display);
    }
  }

  /** Refuses a staff number that does not exist: its owner would see nobody's attendance. */
  private void known(String staff) {
    if (!staff.isEmpty() && !staffNumbers.known(staff)) {
      throw new ProblemException("account-staff", staff);
    }
  }

  private String hash(String password, String account, String display) {
    Passwords.check(password, account, List.of(account, display.strip()));
    return passwords.hash(password);
  }

  /**
   * Changes an account's display name, roles and staff number.
   *
   * @throws ProblemException if there is no such account, or no person would be left to manage
   *     accounts
   */
  public Account change(String name, String display, List<Role> roles, String staff, Actor by) {
    check(display, roles, staff);
    return store.inTransaction(
        () -> {
          if (!existing(name).staff().equals(staff.strip())) {
            known(staff.strip());
          }
          boolean could = may(name).contains(Permission.APPROVE);
          Account changed =
              change(
                  name,
                  "account.change",
                  by,
                  known -> known.with(display.strip(), roles, staff.strip()));
          if (!could && changed.may().contains(Permission.APPROVE)) {
            audit.record(by, "account.let-approve", changed.name(), "", "");
          }
          return changed;
        });
  }

  /** Disables an account and ends its sessions, tokens and calendar address, or enables it. */
  public Account disable(String name, boolean disabled, Actor by) {
    return store.inTransaction(
        () -> {
          @Nullable Instant at = disabled ? clock.instant() : null;
          Account changed =
              change(
                  name,
                  disabled ? "account.disable" : "account.enable",
                  by,
                  known -> known.withDisabled(at));
          if (disabled) {
            endEverything(changed.name(), by);
          }
          return changed;
        });
  }

  /** A change to an account. */
  private interface Change {
    Account of(Account known);
  }

  private Account change(String name, String action, Actor by, Change change) {
    return store.inTransaction(
        () -> {
          Account known = existing(name);
          Account changed = change.of(known);
          store.put(changed);
          boolean kept =
              store.accounts().stream()
                  .anyMatch(a -> a.enabled() && a.roles().contains(Role.ADMINISTRATOR));
          if (!kept) {
            throw new ProblemException("last-administrator", known.name());
          }
          audit.record(by, action, known.name(), known.inWords(), changed.inWords());
          return changed;
        });
  }

  /**
   * Returns the account with a name; empty if there is none.
   *
   * @throws ProblemException if there is none
   */
  public Account existing(String name) {
    return account(name).orElseThrow(() -> new ProblemException("unknown-account", name));
  }

  /** Sets an account's password and ends its sessions, tokens and calendar address. */
  public void password(String name, String password, Actor by) {
    Account known = existing(name);
    boolean own = by.way() == Actor.Way.PAGE && by.name().equals(known.name());
    if (known.firstPassword() && own && isPassword(Optional.of(known), password)) {
      throw new ProblemException("same-password", known.name());
    }
    String hash = hash(password, known.name(), known.display());
    put(known.name(), hash, false, "account.password", by);
  }

  /** Sets the hash of an account's first password and ends its sessions and tokens. */
  void firstPassword(String name, String hash, Actor by) {
    put(existing(name).name(), hash, true, "account.first-password", by);
  }

  private void put(String name, String hash, boolean first, String action, Actor by) {
    store.inTransaction(
        () -> {
          store.put(existing(name).withPassword(hash, clock.instant(), first));
          endEverything(name, by);
          audit.record(by, action, name, "", "");
        });
  }

  private void endEverything(String name, Actor by) {
    Instant now = clock.instant();
    int ended = store.endSessions(name, now) + store.endTokens(name, now);
    assert ended >= 0;
    CalendarAddresses.withdraw(name, by, store, audit);
  }

  /** Returns whether a password is that of an enabled account. */
  boolean isPassword(Optional<Account> account, String password) {
    boolean same = passwords.matches(password, account.map(Account::passwordHash));
    return same && account.filter(Account::enabled).isPresent();
  }

  /** Returns the permissions of an account; none if it is disabled. */
  Set<String> may(String name) {
    return account(name).filter(Account::enabled).map(Account::may).orElse(Set.of());
  }
}
