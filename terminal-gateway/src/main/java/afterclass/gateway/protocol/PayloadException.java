package afterclass.gateway.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Reports a payload that cannot be decoded; used within protocols only. It has no stack trace,
 * which would not be read, and whose creation would let a sender of invalid payloads keep the
 * service busy.
 */
public final class PayloadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Creates an exception.
   *
   * @param reason short code
   * @param detail what was found, and what was expected
   */
  public PayloadException(String reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** Creates an exception with its cause. */
  public PayloadException(String reason, String detail, Throwable cause) {
    super(detail, cause, false, false);
    this.reason = reason;
  }

  /** Returns the refusal that the protocol reports. */
  public Decoded.Refused refusal(@Nullable String recordNo) {
    return new Decoded.Refused(reason, String.valueOf(getMessage()), recordNo);
  }
}
