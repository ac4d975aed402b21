package afterclass.gateway.wire;

/**
 * What a {@link FrameShape} says of the bytes held.
 *
 * @param answer which of the four
 * @param length of {@code FRAME}: its length in bytes; else 0
 * @param reason of {@code BAD}: what was found and what was expected; else empty
 */
public record Look(Answer answer, int length, String reason) {

  /** The four answers. */
  public enum Answer {
    /** It may become a frame. */
    WAIT,
    /** The first byte begins nothing: it is noise. */
    SKIP,
    /** A whole frame whose check is right. */
    FRAME,
    /** It began as a frame and is none. */
    BAD
  }

  private static final Look WAIT = new Look(Answer.WAIT, 0, "");
  private static final Look SKIP = new Look(Answer.SKIP, 0, "");

  /** It may become a frame. */
  public static Look more() {
    return WAIT;
  }

  /** The first byte begins nothing. */
  public static Look skip() {
    return SKIP;
  }

  /** The first bytes are a frame. */
  public static Look frame(int length) {
    return new Look(Answer.FRAME, length, "");
  }

  /** It began as a frame and is none. */
  public static Look bad(String reason) {
    return new Look(Answer.BAD, 0, reason);
  }
}
