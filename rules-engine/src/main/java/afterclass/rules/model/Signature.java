package afterclass.rules.model;

/** The staff member's signature on the day's paper sign-in sheet (六.1, 双考勤). */
public enum Signature {
  /** The staff member signed the sign-in sheet. */
  YES,
  /** The sign-in sheet was handed in without the staff member's signature. */
  NO,
  /** The sign-in sheet was not handed in yet. */
  UNKNOWN
}
