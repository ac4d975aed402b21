package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signing in with name and password, limited by {@link Throttle}. */
@Singleton
public final class SignIn {
  /** Maximum length of an account's name. */
  static final int LONGEST_NAME = 50;

  private static final int LONGEST_AGENT = 120;
  private static final int MOST_BROWSERS = 20;
  private static final int MOST_KEYS = 5;
  private static final String KEY = "[0-9A-Za-z_-]{43}";
  private static final String KEYS_APART = "\\.";

  private final People people;
  private final PeopleStore store;
  private final KnownBrowsers browsers;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Throttle throttle = new Throttle();

  SignIn(
      People people,
      PeopleStore store,
      KnownBrowsers browsers,
      AuditTrail audit,
      InstantSource clock) {
    this.people = people;
    this.store = store;
    this.browsers = browsers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An attempt to sign in.
   *
   * @param name account name as typed
   * @param password as typed
   * @param address client address
   * @param agent the browser's user agent
   * @param browser the keys that identify the browser; empty for none
   */
  public record Attempt(
      String name, String password, String address, String agent, String browser) {}

  /**
   * The keys for the browser's cookies.
   *
   * @param session key of the session
   * @param browser the keys that identify the browser
   */
  public record Opened(String session, String browser) {}

  /**
   * Signs a person in.
   *
   * @throws ProblemException {@code wrong-password}, or {@code too-many-attempts} with the seconds
   *     to wait
   */
  public Opened open(Attempt attempt) {
    String typed = bounded(attempt.name().strip());
    Optional<Account> account = people.account(typed);
    String name = account.map(Account::name).orElse(typed.toLowerCase(Locale.ROOT));
    Optional<String> known = account.flatMap(a -> known(attempt.browser(), name));
    Throttle.Attempt counted =
        new Throttle.Attempt(name, account.isPresent(), known, attempt.address());
    Instant now = clock.instant();
    reserve(counted, now);
    Actor actor = new Actor(name, Actor.Way.PAGE, attempt.address());
    if (!people.isPassword(account, attempt.password())) {
      audit.record(actor, "session.refused", name, "", "");
      throw new ProblemException("wrong-password", name);
    }
    throttle.succeeded(counted, now);
    return open(attempt, name, known, actor, now);
  }

  /** Signs a person in who was identified by other means than a password. */
  Opened letIn(String account, String address, String agent, String browser) {
    Actor actor = new Actor(account, Actor.Way.PAGE, address);
    Attempt attempt = new Attempt(account, "", address, agent, browser);
    return open(attempt, account, known(browser, account), actor, clock.instant());
  }

  /**
   * Replaces the first password of a signed-in person, ends their other sessions, and signs the
   * browser in.
   *
   * @param attempt the account with its new password
   * @throws ProblemException {@code same-password}, or as {@link People#add} refuses a password
   */
  public Opened replace(Attempt attempt, Actor by) {
    people.password(attempt.name(), attempt.password(), by);
    return letIn(attempt.name(), attempt.address(), attempt.agent(), attempt.browser());
  }

  /** Returns the name, truncated if it is too long for any account. */
  private static String bounded(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  /**
   * Returns the first of the browser's keys with which the account signed in before; empty if there
   * is none.
   */
  private Optional<String> known(String browser, String account) {
    return Arrays.stream(browser.split(KEYS_APART, MOST_KEYS + 1))
        .limit(MOST_KEYS)
        .map(key -> mark(key, account))
        .filter(browsers::knows)
        .findFirst();
  }

  private void reserve(Throttle.Attempt attempt, Instant now) {
    Duration wait = throttle.reserve(attempt, now);
    if (!wait.isZero()) {
      throw new ProblemException("too-many-attempts", attempt.account(), wait.toSeconds() + 1);
    }
  }

  private Opened open(
      Attempt attempt, String name, Optional<String> known, Actor actor, Instant now) {
    String fresh = Keys.next();
    String mark = known.orElseGet(() -> mark(fresh, name));
    String browser = known.isPresent() ? attempt.browser() : together(fresh, attempt.browser());
    String key = Keys.next();
    String agent = cut(attempt.agent());
    store.inTransaction(
        () -> {
          store.put(new Session(Keys.hash(key), name, now, now, attempt.address(), agent, null));
          browsers.remember(mark, name, now, MOST_BROWSERS);
          audit.record(actor, "session.open", name, "", agent);
        });
    return new Opened(key, browser);
  }

  /**
   * Adds a key to a browser's keys and keeps the newest, because several people may use one
   * browser.
   */
  private static String together(String fresh, String browser) {
    Stream<String> before = Arrays.stream(browser.split(KEYS_APART, MOST_KEYS + 1));
    return Stream.concat(Stream.of(fresh), before)
        .filter(key -> key.matches(KEY))
        .limit(MOST_KEYS)
        .collect(Collectors.joining("."));
  }

  private static String mark(String browser, String account) {
    return Keys.hash("browser " + browser + " " + account).hex();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_AGENT ? text : text.substring(0, LONGEST_AGENT);
  }

  /**
   * Confirms the identity of a signed-in person by their password. The attempt is counted like one
   * from a known browser, separately from attempts of unknown browsers.
   *
   * @throws ProblemException {@code present-password}, or {@code too-many-attempts} with the
   *     seconds to wait
   */
  public void again(String account, String password, Actor by) {
    Throttle.Attempt counted =
        new Throttle.Attempt(account, true, Optional.of("again " + account), by.address());
    Instant now = clock.instant();
    reserve(counted, now);
    if (!people.isPassword(people.account(account), password)) {
      audit.record(by, "password.refused", account, "", "");
      throw new ProblemException("present-password", account);
    }
    throttle.succeeded(counted, now);
  }
}
