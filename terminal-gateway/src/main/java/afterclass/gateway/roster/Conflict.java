package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A conflict in the roster.
 *
 * @param date business date
 * @param kind kind of the conflict
 * @param staff staff number of the person who has or had the post
 * @param service the post
 * @param other the other post of a double booking, equal if the person has it twice; otherwise
 *     empty
 */
public record Conflict(LocalDate date, Kind kind, String staff, String service, String other)
    implements Comparable<Conflict> {

  /** The kind of a conflict; all but the first leave a post without a person. */
  public enum Kind {
    /** A person has two posts at the same time. */
    DOUBLE_BOOKING,
    /** The person with the post is on leave without a substitute. */
    ON_LEAVE,
    /** The person with the post is not in service. */
    NOT_IN_SERVICE,
    /** The post is filled in the weekly pattern, but all persons were removed on that date. */
    NOBODY
  }

  @Override
  public int compareTo(Conflict that) {
    return Comparator.comparing(Conflict::date)
        .thenComparing(Conflict::kind)
        .thenComparing(Conflict::staff)
        .thenComparing(Conflict::service)
        .thenComparing(Conflict::other)
        .compare(this, that);
  }
}
