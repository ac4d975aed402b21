package afterclass.gateway.days;

import java.util.Locale;

/** The reason why a punch's terminal time cannot be right. */
public enum ClockContradiction {
  /** The record's time is later than its arrival by more than the clock tolerance. */
  AHEAD,
  /**
   * The record's time is more than a year before its arrival, as when a reset set the clock to 1970
   * or 2000.
   */
  OVER_A_YEAR_OLD,
  /** The record's time is before the terminal was installed. */
  BEFORE_REGISTRATION,
  /** A lower-numbered record of the terminal has a later time. */
  JUMPED_BACK,
  /** The terminal held no undelivered record at a later time. */
  ALREADY_EMPTY;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the code used by the interfaces, for example {@code jumped-back}. */
  public String code() {
    return code;
  }
}
