package afterclass.gateway.notice;

/**
 * A message of the past, and whether its receiver may know of it.
 *
 * @param notice the message
 * @param told whether it was read on the page, or an attempt was made to send it
 */
public record Told(Notice notice, boolean told) {

  /** Returns whether it ended without a word, so that the same state later is news again. */
  boolean over() {
    return notice.endedAt() != null && !notice.kind().tellsEnd();
  }
}
