package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tokens of programs. */
@Singleton
public final class Tokens {
  /** Maximum validity in days. */
  public static final int MOST_DAYS = 366;

  private static final int LONGEST_NAME = 60;

  private final People people;
  private final PeopleStore store;
  private final AuditTrail audit;
  private final InstantSource clock;

  Tokens(People people, PeopleStore store, AuditTrail audit, InstantSource clock) {
    this.people = people;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Creates a token.
   *
   * @param account the account that it acts for
   * @param name its purpose
   * @param scopes its permissions, as named by {@link Permission}: no more than the account's
   * @param days its validity, 1 to {@value #MOST_DAYS}
   * @return the key, which is never shown again
   * @throws ProblemException if there are no scopes, too many, or the validity is too long
   */
  public String make(String account, String name, Set<String> scopes, int days, Actor by) {
    Set<String> wide = new TreeSet<>(scopes);
    wide.removeAll(people.may(account));
    if (scopes.isEmpty() || !wide.isEmpty() || !Permission.OF_TOKENS.containsAll(scopes)) {
      throw new ProblemException("bad-scopes", String.join(" ", scopes));
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new ProblemException("bad-days", String.valueOf(days), MOST_DAYS);
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new ProblemException("bad-display-name", name);
    }
    String key = Keys.next();
    Instant now = clock.instant();
    ApiToken token =
        new ApiToken(
            Keys.hash(key),
            name.strip(),
            account,
            scopes,
            now,
            now.plus(Duration.ofDays(days)),
            null);
    store.inTransaction(
        () -> {
          store.put(token);
          audit.record(
              by,
              "token.make",
              account,
              "",
              token.id() + " " + name + " " + scopes + " " + token.expiresAt());
        });
    return key;
  }

  /** Returns the valid token with a key; empty if there is none. */
  Optional<ApiToken> find(String key) {
    return store.token(Keys.hash(key)).filter(token -> token.good(clock.instant()));
  }

  /** Returns the valid tokens of an account; {@code ""} stands for all accounts. */
  public List<ApiToken> of(String account) {
    return store.tokens(account).stream().filter(t -> t.good(clock.instant())).toList();
  }

  /**
   * Revokes a valid token.
   *
   * @throws ProblemException if there is none
   */
  public void end(String account, String id, Actor by) {
    ApiToken found =
        of(account).stream()
            .filter(token -> token.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ProblemException("unknown-token", id));
    end(found, by);
  }

  private void end(ApiToken t, Actor by) {
    store.inTransaction(
        () -> {
          store.put(
              new ApiToken(
                  t.keyHash(),
                  t.name(),
                  t.account(),
                  t.scopes(),
                  t.createdAt(),
                  t.expiresAt(),
                  clock.instant()));
          audit.record(by, "token.end", t.account(), t.id() + " " + t.name(), "");
        });
  }
}
