package afterclass.rules.model;

/** The staff member's signature on the day's paper sign-in sheet (六.1, 双考勤). */
public enum Signature {
  /** The sheet is signed. */
  YES,
  /** The sheet is in, without the signature. */
  NO,
  /** The sheet is not in yet. */
  UNKNOWN
}
