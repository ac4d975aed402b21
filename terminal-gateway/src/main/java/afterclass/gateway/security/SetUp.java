package afterclass.gateway.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/**
 * The link by which the first account is made, an administrator's. It is new with every start, and
 * good once; until then it is all that the service does for anybody.
 */
@Singleton
public final class SetUp {
  /** Where the link leads; its key follows. */
  public static final String PATH = "/set-up/";

  private static final String OPEN = "attendance.set-up-open";

  private final People people;
  private final String key = Keys.next();

  /** No account is ever taken away, so this is asked for no more once there is one. */
  private volatile boolean done;

  SetUp(People people) {
    this.people = people;
  }

  /** Whether it is still to be done. */
  public boolean open() {
    done = done || people.anybody();
    return !done;
  }

  /** Whether it was still to be done when a request of a stranger came. */
  public static boolean open(HttpRequest<?> request) {
    return request.getAttribute(OPEN, Boolean.class).orElse(false);
  }

  /** Notes with a request of a stranger whether it is still to be done. */
  void note(HttpRequest<?> request) {
    request.setAttribute(OPEN, open());
  }

  /** The path of the link. */
  public String path() {
    return PATH + key;
  }

  /** Whether a key is that of the link, and it is still good. */
  public boolean opens(String said) {
    return Keys.same(key, said) && open();
  }
}
