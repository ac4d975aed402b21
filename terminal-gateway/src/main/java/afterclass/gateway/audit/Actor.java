package afterclass.gateway.audit;

/**
 * The person or program behind an action.
 *
 * @param name name of the account, or of the machine's user
 * @param way how the action was started
 * @param address IP address it came from; empty on the machine itself
 */
public record Actor(String name, Way way, String address) {

  /** The way in which an action was started. */
  public enum Way {
    /** The action was taken on a page, after signing in. */
    PAGE,
    /** The action was requested through the HTTP interface. */
    API,
    /** The action was taken by a command on the gateway's machine. */
    COMMAND,
    /**
     * The action was taken at the gateway's machine before any account existed; found only in older
     * logs.
     */
    LOCAL
  }

  /** Returns the actor of a command on the machine. */
  public static Actor command() {
    return new Actor(System.getProperty("user.name", "?"), Way.COMMAND, "");
  }
}
