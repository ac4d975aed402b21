package afterclass.rules.model;

import java.util.Locale;

/** The reasons why a service is not earned; those of one requirement in order of precedence. */
public enum Reason {
  /** No punch in the window, but one after it and before noon begins (六.1). */
  LATE,
  /** No punch in the window and no late one, but one before it (六.1). */
  EARLY,
  /** One counted punch where two are needed (六.2), or a single overtime punch (五.7). */
  SINGLE_PUNCH,
  /** No sign-out in the window, but one after noon and before the window (六.3). */
  EARLY_SIGN_OUT,
  /** No sign-out at all (六.3). */
  NO_SIGN_OUT,
  /** No punch at all. */
  NO_PUNCH,
  /** Punched, but not signed on the sign-in sheet (六.1). */
  UNSIGNED,
  /** Inspectors found the post vacant (四.5). */
  POST_ABSENT,
  /** Inspectors found the staff member late at the post (四.5). */
  POST_LATE,
  /** A punch is missing, but a terminal was out of service. */
  OUTAGE,
  /** Punched, but the sign-in sheet is not in yet. */
  AWAITING_SHEET,
  /** The window has not ended yet. */
  AWAITING_PUNCH,
  /** Leave covers the service. */
  LEAVE,
  /** The date is not a school day (五.7). */
  NOT_A_SCHOOL_DAY;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the reason's code in the interfaces, such as {@code early-sign-out}. */
  public String code() {
    return code;
  }
}
