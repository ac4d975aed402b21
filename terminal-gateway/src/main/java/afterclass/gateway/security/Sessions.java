package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.transaction.DiskFullException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of accounts. A session expires after eight hours without a request, and after a day
 * at the latest.
 */
@Singleton
public final class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final Duration SILENCE = Duration.ofHours(8);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final PeopleStore store;
  private final AuditTrail audit;
  private final InstantSource clock;

  Sessions(PeopleStore store, AuditTrail audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the valid session with a key and records its use; empty if there is none. */
  Optional<Session> find(String key) {
    Instant now = clock.instant();
    Optional<Session> found = open(key);
    found
        .filter(s -> Duration.between(s.seenAt(), now).compareTo(SEEN_EVERY) > 0)
        .ifPresent(s -> seen(s, now));
    return found;
  }

  /** Returns the valid session with a key; empty if there is none. */
  Optional<Session> open(String key) {
    Instant now = clock.instant();
    return store.session(Keys.hash(key)).filter(s -> good(s, now));
  }

  /** Records the use of a session; a full disk, which prevents that, does not end the session. */
  private void seen(Session s, Instant now) {
    try {
      store.put(
          new Session(s.keyHash(), s.account(), s.openedAt(), now, s.address(), s.agent(), null));
    } catch (DiskFullException e) {
      LOG.warn("the session of {} cannot be noted as seen: {}", s.account(), e.getMessage());
    }
  }

  private static boolean good(Session session, Instant now) {
    return session.endedAt() == null
        && now.isBefore(session.openedAt().plus(LONGEST))
        && now.isBefore(session.seenAt().plus(SILENCE));
  }

  /** Returns the valid sessions of an account, newest first; {@code ""} stands for all accounts. */
  public List<Session> of(String account) {
    Instant now = clock.instant();
    return store.sessions(account).stream().filter(s -> good(s, now)).toList();
  }

  /** Ends the session with a key. */
  public void end(String key, Actor by) {
    store.session(Keys.hash(key)).ifPresent(session -> end(session, by));
  }

  /**
   * Ends a valid session of an account by its id.
   *
   * @throws ProblemException if there is none
   */
  public void end(String account, String id, Actor by) {
    Session found =
        of(account).stream()
            .filter(session -> session.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ProblemException("unknown-session", id));
    end(found, by);
  }

  private void end(Session s, Actor by) {
    if (s.endedAt() == null) {
      store.inTransaction(
          () -> {
            store.put(
                new Session(
                    s.keyHash(),
                    s.account(),
                    s.openedAt(),
                    s.seenAt(),
                    s.address(),
                    s.agent(),
                    clock.instant()));
            audit.record(by, "session.end", s.account(), s.id(), "");
          });
    }
  }

  /**
   * Ends all sessions and tokens of an account, and withdraws the address of its calendar.
   *
   * @return number of sessions
   */
  public int endAll(String account, Actor by) {
    return store.inTransaction(
        () -> {
          int ended = store.endSessions(account, clock.instant());
          int tokens = store.endTokens(account, clock.instant());
          if (tokens > 0) {
            audit.record(by, "token.end-all", account, String.valueOf(tokens), "");
          }
          CalendarAddresses.withdraw(account, by, store, audit);
          audit.record(by, "session.end-all", account, String.valueOf(ended), "");
          return ended;
        });
  }
}
