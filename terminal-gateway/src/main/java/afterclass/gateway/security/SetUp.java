package afterclass.gateway.security;

import jakarta.inject.Singleton;

/** The link by which the first account is made. It is new with every start, and good once. */
@Singleton
public final class SetUp {
  /** Where the link leads; its key follows. */
  public static final String PATH = "/set-up/";

  private final People people;
  private final String key = Keys.next();

  SetUp(People people) {
    this.people = people;
  }

  /** Whether it is still to be done. */
  public boolean open() {
    return !people.anybody();
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
