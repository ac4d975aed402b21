package afterclass.rules.model;

import java.util.Locale;

/** Why a service is not simply earned; constants of one requirement stand in their precedence. */
public enum Reason {
  /** No punch in the window, one after it and before noon begins (六.1). */
  LATE,
  /** No punch in the window and none late, one before it (六.1). */
  EARLY,
  /** One counted punch where two are asked (六.2), or one overtime punch (五.7). */
  SINGLE_PUNCH,
  /** No sign-out in the window, one after noon and before it (六.3). */
  EARLY_SIGN_OUT,
  /** No sign-out at all (六.3). */
  NO_SIGN_OUT,
  /** No punch at all. */
  NO_PUNCH,
  /** Punched, but the sign-in sheet says no (六.1). */
  UNSIGNED,
  /** The inspectors found the post empty (四.5). */
  POST_ABSENT,
  /** The inspectors found the post taken up late (四.5). */
  POST_LATE,
  /** It would fail for want of a punch, but a terminal was out. */
  OUTAGE,
  /** The punch is there, the sign-in sheet is not in. */
  AWAITING_SHEET,
  /** The window has not ended. */
  AWAITING_PUNCH,
  /** Leave covers the service. */
  LEAVE,
  /** The service is assigned on a day that is not a school day (五.7). */
  NOT_A_SCHOOL_DAY;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The reason as the interfaces write it, for example {@code early-sign-out}. */
  public String code() {
    return code;
  }
}
