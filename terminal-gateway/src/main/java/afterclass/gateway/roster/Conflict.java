package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A conflict in the roster.
 *
 * @param date business date
 * @param kind type of the conflict
 * @param staff staff number of the person who has or had the post
 * @param service the post
 * @param other the other post of a double booking, equal if the person has it twice; otherwise
 *     empty
 */
public record Conflict(
    LocalDate date, ConflictType kind, String staff, String service, String other)
    implements Comparable<Conflict> {

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
