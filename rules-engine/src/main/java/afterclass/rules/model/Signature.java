package afterclass.rules.model;

/** What the paper sign-in sheet of the day says of a staff member (六.1, 双考勤). */
public enum Signature {
  /** Signed. */
  YES,
  /** The sheet is in and the signature is missing. */
  NO,
  /** The sheet is not in yet. */
  UNKNOWN
}
