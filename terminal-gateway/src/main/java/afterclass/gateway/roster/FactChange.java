package afterclass.gateway.roster;

import java.time.LocalDate;

/**
 * A row's wish.
 *
 * @param fact what shall hold, or what no longer shall
 * @param way what shall become of it
 */
public record FactChange(DatedFact fact, Way way) {

  /** What shall become of a fact. */
  public enum Way {
    /** It shall hold, in place of whatever its key had. */
    HOLD,
    /** Nothing shall hold under its key any more. */
    RETIRE,
    /** Its dates are taken out of whatever says the same of them; it has no key. */
    TAKE_OUT,
    /** Nothing shall hold under its key, unless another row of the file says something of it. */
    GIVE_BACK
  }

  /**
   * A change of what holds under a key.
   *
   * @param retire whether nothing shall hold under it any more
   */
  public FactChange(DatedFact fact, boolean retire) {
    this(fact, retire ? Way.RETIRE : Way.HOLD);
  }

  static FactChange hold(DatedFact fact) {
    return new FactChange(fact, Way.HOLD);
  }

  /**
   * Takes dates out of whatever covers them.
   *
   * @param subject card or service; empty for any
   * @param weekday 1 to 7, or 0 where it has none
   * @param value the part of what holds that is taken out; empty for all of it
   */
  static FactChange takeOut(
      ImportKind kind,
      String staff,
      String subject,
      int weekday,
      LocalDate from,
      LocalDate to,
      String value) {
    return new FactChange(
        new DatedFact(kind, "", staff, subject, weekday, from, to, value, ""), Way.TAKE_OUT);
  }

  /** Whether nothing shall hold under its key any more. */
  public boolean retire() {
    return way != Way.HOLD;
  }
}
