package afterclass.gateway.roster;

/** What an administrator decided of a day's held services. */
public enum Ruling {
  /** As if what is missing had been there. */
  ACCEPT,
  /** As if every terminal had been up. */
  FORFEIT
}
