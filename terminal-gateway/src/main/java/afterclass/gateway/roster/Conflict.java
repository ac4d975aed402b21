package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What cannot be as the roster has it.
 *
 * @param date business date
 * @param kind what is wrong
 * @param staff staff number of whoever has the post, or had it
 * @param service the post
 * @param other the other post of a double booking; the same one for somebody who has it twice;
 *     empty for any other kind
 */
public record Conflict(LocalDate date, Kind kind, String staff, String service, String other)
    implements Comparable<Conflict> {

  /** What is wrong; all but the first are posts without a person. */
  public enum Kind {
    /** One person at two posts at the same time. */
    DOUBLE_BOOKING,
    /** Whoever has the post is on leave, and nobody stands in. */
    ON_LEAVE,
    /** Whoever has the post is not in service. */
    NOT_IN_SERVICE,
    /** The week has somebody at this post, and that day everybody was taken off. */
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
