package afterclass.gateway.roster;

/** The type of a conflict; all but the first leave a post without a person. */
public enum ConflictType {
  /** A person has two posts at the same time. */
  DOUBLE_BOOKING,
  /** The person with the post is on leave without a substitute. */
  ON_LEAVE,
  /** The person with the post is not in service. */
  NOT_IN_SERVICE,
  /** The post is filled in the weekly pattern, but all persons were removed on that date. */
  NOBODY
}
