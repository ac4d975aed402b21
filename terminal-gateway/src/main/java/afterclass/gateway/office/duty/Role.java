package afterclass.gateway.office.duty;

/** What a column beside the duties tells of its rows. */
enum Role {
  /** The person's number. */
  STAFF_NO,
  /** The person's name. */
  NAME,
  /** The weekday. */
  WEEKDAY,
  /** Odd or even weeks. */
  WEEKS,
  /** The post or service. */
  POST,
  /** The place of a post, which may say more about the service than the post's own name. */
  SPOT,
  /** The class that is looked after. */
  CLASS,
  /** The head teacher of the class: for reference, and for cells that say 班主任. */
  HEAD,
  /** The dates for which the row holds. */
  DATES,
  /** The one date that each row is about. */
  DATE,
  /** First day of the row. */
  FROM,
  /** Last day of the row. */
  TO,
  /** Times of the day, which the plan knows itself. */
  TIME,
  /** A remark. */
  NOTE,
  /** A sum or a count. */
  SUM,
  /** Where, such as a room. */
  PLACE,
  /** A running number, and what else says nothing about duties. */
  OTHER
}
