package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.Refusal;
import afterclass.gateway.journal.DiskFullException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is signed in. A session ends after eight hours of silence, and after a day in any case. */
@Singleton
public final class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final Duration SILENCE = Duration.ofHours(8);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_AGENT = 120;

  private final People people;
  private final PeopleStore store;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Throttle throttle = new Throttle();

  Sessions(People people, PeopleStore store, AuditTrail audit, InstantSource clock) {
    this.people = people;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs somebody in.
   *
   * @param name as typed
   * @param password as typed
   * @param address where from
   * @param agent what the browser calls itself
   * @return the key that the browser is to bring from now on
   * @throws Refusal {@code wrong-password}, or {@code too-many-attempts} with the seconds to wait
   */
  public String open(String name, String password, String address, String agent) {
    Optional<Account> account = people.account(name);
    String known = account.map(Account::name).orElse(name.strip());
    Instant now = clock.instant();
    Duration wait = throttle.wait(known, address, now);
    if (!wait.isZero()) {
      throw new Refusal("too-many-attempts", known, wait.toSeconds() + 1);
    }
    Actor actor = new Actor(cut(known), Actor.Way.PAGE, address);
    if (!people.isPassword(account, password)) {
      throttle.failed(known, address, now);
      audit.record(actor, "session.refused", cut(known), "", "");
      throw new Refusal("wrong-password", known);
    }
    throttle.succeeded(known);
    String key = Keys.next();
    boolean opened =
        store.inTransaction(
            () -> {
              store.put(new Session(Keys.hash(key), known, now, now, address, cut(agent), null));
              audit.record(actor, "session.open", known, "", cut(agent));
              return true;
            });
    assert opened;
    return key;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_AGENT ? text : text.substring(0, LONGEST_AGENT);
  }

  /** The session of a key that is good now; it is noted that its owner was seen. */
  Optional<Session> find(String key) {
    Instant now = clock.instant();
    Optional<Session> found = store.session(Keys.hash(key)).filter(s -> good(s, now));
    found
        .filter(s -> Duration.between(s.seenAt(), now).compareTo(SEEN_EVERY) > 0)
        .ifPresent(s -> seen(s, now));
    return found;
  }

  /** With a full disk this cannot be noted; whoever is signed in can still read. */
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

  /** The good sessions of an account, the newest first; everybody's for {@code ""}. */
  public List<Session> of(String account) {
    Instant now = clock.instant();
    return store.sessions(account).stream().filter(s -> good(s, now)).toList();
  }

  /** Ends the session of a key. */
  public void end(String key, Actor by) {
    store.session(Keys.hash(key)).ifPresent(session -> end(session, by));
  }

  /**
   * Ends a good session of an account by its id.
   *
   * @throws Refusal if there is none
   */
  public void end(String account, String id, Actor by) {
    Session found =
        of(account).stream()
            .filter(session -> session.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal("unknown-session", id));
    end(found, by);
  }

  private void end(Session s, Actor by) {
    if (s.endedAt() == null) {
      boolean done =
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
                return true;
              });
      assert done;
    }
  }

  /** Ends every session of an account: signs them out everywhere. */
  public int endAll(String account, Actor by) {
    return store.inTransaction(
        () -> {
          int ended = store.endSessions(account, clock.instant());
          audit.record(by, "session.end-all", account, String.valueOf(ended), "");
          return ended;
        });
  }
}
