package afterclass.gateway.roster;

/** An administrator's decision on a day's services that were put on hold. */
public enum Ruling {
  /** The services are judged as if the missing facts were present. */
  ACCEPT,
  /** The services are judged as if all terminals had been up. */
  FORFEIT
}
