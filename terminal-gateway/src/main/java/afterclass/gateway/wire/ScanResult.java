package afterclass.gateway.wire;

/**
 * The result of examining buffered bytes with a {@link FrameShape}.
 *
 * @param answer kind of result
 * @param length for {@code FRAME} its length in bytes, otherwise 0
 * @param reason for {@code BAD} what was found and expected, otherwise empty
 */
public record ScanResult(Answer answer, int length, String reason) {

  /** The kind of a result. */
  public enum Answer {
    /** More bytes are needed to tell whether they are a frame. */
    WAIT,
    /** The first byte begins no frame and is noise. */
    SKIP,
    /** The first bytes are a complete frame with a correct checksum. */
    FRAME,
    /** The bytes began as a frame but are not a valid one. */
    BAD
  }

  private static final ScanResult WAIT = new ScanResult(Answer.WAIT, 0, "");
  private static final ScanResult SKIP = new ScanResult(Answer.SKIP, 0, "");

  /** Returns the result that more bytes are needed. */
  public static ScanResult more() {
    return WAIT;
  }

  /** Returns the result that the first byte is noise. */
  public static ScanResult skip() {
    return SKIP;
  }

  /**
   * Returns the result that the first bytes are a frame.
   *
   * @param length length of the frame in bytes
   */
  public static ScanResult frame(int length) {
    return new ScanResult(Answer.FRAME, length, "");
  }

  /**
   * Returns the result that the bytes are a bad frame.
   *
   * @param reason what was found and what was expected
   */
  public static ScanResult bad(String reason) {
    return new ScanResult(Answer.BAD, 0, reason);
  }
}
