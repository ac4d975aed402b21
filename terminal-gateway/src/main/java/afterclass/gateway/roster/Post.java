package afterclass.gateway.roster;

/**
 * A post that a person holds or gave up on a date.
 *
 * @param staff staff number
 * @param service the post
 * @param origin how the person came to hold or lose it
 * @param other the person stood in for, or the substitute; otherwise empty
 * @param excused whether leave covers it
 */
public record Post(String staff, String service, Origin origin, String other, boolean excused) {

  /** The way in which a person comes to hold a post or to lose it. */
  public enum Origin {
    /** The weekly pattern assigns the post. */
    PATTERN,
    /** An exception on that date adds the post. */
    ADDED,
    /** The person substitutes for another. */
    STANDS_IN,
    /** The person swaps with another, who substitutes in turn. */
    SWAPPED,
    /** The person was removed from the post, with or without a substitute. */
    GIVEN_UP;

    /** Returns whether the person holds the post. */
    public boolean present() {
      return this != GIVEN_UP;
    }
  }
}
