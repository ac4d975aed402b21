package afterclass.gateway.roster;

/**
 * A post that a person has, or was removed from, on a date.
 *
 * @param staff staff number
 * @param service the post
 * @param origin the reason for which the person has the post or no longer has it
 * @param other staff number of the person substituted for, or of the substitute; otherwise empty
 * @param excused whether leave covers the post
 * @param weeks the weeks of the term in which the weekly pattern assigns the post; every week for a
 *     post of another origin
 */
public record Post(
    String staff, String service, Origin origin, String other, boolean excused, Weeks weeks) {

  /** Creates a post of another origin than the pattern's odd or even weeks. */
  Post(String staff, String service, Origin origin, String other, boolean excused) {
    this(staff, service, origin, other, excused, Weeks.EVERY);
  }

  /** The reason for which a person has a post, or no longer has it. */
  public enum Origin {
    /** The weekly pattern assigns the post. */
    PATTERN,
    /** A roster exception on that date adds the post. */
    ADDED,
    /** The person takes over the post as another person's substitute. */
    STANDS_IN,
    /**
     * The person takes over the post in a swap with another person, who takes over one in return.
     */
    SWAPPED,
    /** The person was removed from the post, with or without a substitute. */
    GIVEN_UP;

    /** Returns whether the person has the post; false if the person was removed from it. */
    public boolean present() {
      return this != GIVEN_UP;
    }
  }
}
