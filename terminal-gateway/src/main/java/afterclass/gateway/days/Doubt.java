package afterclass.gateway.days;

import java.util.Locale;

/** Why the time that a terminal says of a punch cannot be right. */
public enum Doubt {
  /** It lies after the arrival by more than clocks differ. */
  AHEAD,
  /** It lies more than a year before the arrival, as after a reset to 1970 or 2000. */
  OVER_A_YEAR_OLD,
  /** The terminal did not hang there yet. */
  BEFORE_REGISTRATION,
  /** The terminal had given a record with a lower number a later time. */
  JUMPED_BACK,
  /** At a later time the terminal held nothing that had not been delivered. */
  ALREADY_EMPTY;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As the interfaces write it, for example {@code jumped-back}. */
  public String code() {
    return code;
  }
}
