package afterclass.gateway.security;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.time.MonotonicClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A link that signs one browser in, once. The service itself never creates one; a program that
 * embeds the service can, like the demo, which has no password to show.
 */
@Singleton
public final class SignInLink {
  /** Path of the link, followed by its key. */
  public static final String PATH = "/sign-in/once/";

  /**
   * An unused link.
   *
   * @param key key at the end of the path
   * @param account account that it signs in
   * @param until time of its expiry on its clock
   * @param clock the clock for its expiry
   */
  private record Link(String key, String account, long until, MonotonicClock clock) {}

  private final SignIn signIn;
  private final People people;
  private @Nullable Link open;

  SignInLink(SignIn signIn, People people) {
    this.signIn = signIn;
    this.people = people;
  }

  /**
   * Creates a link and invalidates an earlier one.
   *
   * @param account account that it signs in
   * @param good how long it is valid
   * @param clock the clock for its expiry, because the service's time may stand still
   * @return its path
   */
  public synchronized String make(String account, Duration good, MonotonicClock clock) {
    String key = Keys.next();
    open = new Link(key, account, clock.nanos() + good.toNanos(), clock);
    return PATH + key;
  }

  /**
   * Signs in the browser that sent a link's key.
   *
   * @param key key at the end of the path
   * @param address client address
   * @param agent the browser's user agent
   * @param browser the keys that identify the browser; empty for none
   * @throws ProblemException if there is no such link, or it is used or expired
   */
  public SignIn.Opened follow(String key, String address, String agent, String browser) {
    Link link = taken(key);
    if (link == null
        || link.clock().nanos() - link.until() > 0
        || people.account(link.account()).filter(Account::enabled).isEmpty()) {
      throw new ProblemException("sign-in-link-is-over", "");
    }
    return signIn.letIn(link.account(), address, agent, browser);
  }

  private synchronized @Nullable Link taken(String key) {
    Link link = open;
    if (link == null || !Keys.same(link.key(), key)) {
      return null;
    }
    open = null;
    return link;
  }
}
