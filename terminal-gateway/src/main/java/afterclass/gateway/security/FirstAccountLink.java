package afterclass.gateway.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/**
 * The link for creating the first account, an administrator's. It changes with every start and
 * works once; until then the service does nothing else for anyone.
 */
@Singleton
public final class FirstAccountLink {
  /** Path of the link, followed by its key. */
  public static final String PATH = "/set-up/";

  private static final String OPEN = "attendance.set-up-open";

  private final People people;
  private final String key = Keys.next();

  /**
   * Whether an account exists; accounts are never deleted, so the store is not queried again after
   * that.
   */
  private volatile boolean done;

  FirstAccountLink(People people) {
    this.people = people;
  }

  /** Returns whether the first account is still to be created. */
  public boolean open() {
    done = done || people.anybody();
    return !done;
  }

  /** Returns whether the first account was still to be created when a request arrived. */
  public static boolean open(HttpRequest<?> request) {
    return request.getAttribute(OPEN, Boolean.class).orElse(false);
  }

  /** Attaches to a request whether the first account is still to be created. */
  void note(HttpRequest<?> request) {
    request.setAttribute(OPEN, open());
  }

  /** Returns the path of the link. */
  public String path() {
    return PATH + key;
  }

  /** Returns whether a key is that of the set-up link, and no account has been created. */
  public boolean opens(String said) {
    return Keys.same(key, said) && open();
  }
}
