package afterclass.gateway.roster;

/**
 * Somebody at a post on a date.
 *
 * @param staff staff number
 * @param service the post
 * @param origin how it came to be so
 * @param other who the person stands in for, or who stands in; empty otherwise
 * @param excused whether leave covers it
 */
public record Post(String staff, String service, Origin origin, String other, boolean excused) {

  /** How somebody comes to have a post, or not to have it. */
  public enum Origin {
    /** By the weekly pattern. */
    PATTERN,
    /** By an exception of that date. */
    ADDED,
    /** For somebody else. */
    STANDS_IN,
    /** For somebody else who does the same in turn. */
    SWAPPED,
    /** The person was taken off; somebody else stands in, or nobody. */
    GIVEN_UP;

    /** Whether the person is there. */
    public boolean present() {
      return this != GIVEN_UP;
    }
  }
}
