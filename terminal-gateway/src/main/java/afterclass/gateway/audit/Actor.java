package afterclass.gateway.audit;

/**
 * Who does something, and how.
 *
 * @param name name of the account, or of the machine's user
 * @param way how it is done
 * @param address where it comes from, as an IP address; empty on the machine itself
 */
public record Actor(String name, Way way, String address) {

  /** How something is done. */
  public enum Way {
    /** On a page, signed in. */
    PAGE,
    /** Through the HTTP interface. */
    API,
    /** By a command on the machine. */
    COMMAND,
    /** In older logs: by whoever sat at the machine while nobody had an account yet. */
    LOCAL
  }

  /** Somebody at the machine's command line. */
  public static Actor command() {
    return new Actor(System.getProperty("user.name", "?"), Way.COMMAND, "");
  }
}
