package afterclass.gateway.security;

import afterclass.gateway.i18n.Refusal;
import afterclass.gateway.time.MonotonicClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A link that signs one browser in, once. The service makes none by itself: whoever runs it inside
 * their own process does, as the demo, which has no password to show.
 */
@Singleton
public final class SignInLink {
  /** Where the link leads; its key follows. */
  public static final String PATH = "/sign-in/once/";

  /**
   * A link that was not used yet.
   *
   * @param key what follows the path
   * @param account whom it signs in
   * @param until the last moment at which it does, on its clock
   * @param clock what that is held against
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
   * Makes a link; one that was made before ends.
   *
   * @param account whom it signs in
   * @param good how long it is good
   * @param clock by what that is counted; the time of the service may stand still
   * @return its path
   */
  public synchronized String make(String account, Duration good, MonotonicClock clock) {
    String key = Keys.next();
    open = new Link(key, account, clock.nanos() + good.toNanos(), clock);
    return PATH + key;
  }

  /**
   * Signs in whoever brings its key.
   *
   * @param key what follows the path
   * @param address where from
   * @param agent what the browser calls itself
   * @param browser the keys by which the browser is known; empty for none
   * @throws Refusal if there is no such link, or it was used, or its time is over
   */
  public SignIn.Opened follow(String key, String address, String agent, String browser) {
    Link link = taken(key);
    if (link == null
        || link.clock().nanos() - link.until() > 0
        || people.account(link.account()).filter(Account::enabled).isEmpty()) {
      throw new Refusal("sign-in-link-is-over", "");
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
