package afterclass.gateway.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A payload that cannot be understood; it never leaves a protocol's room. It has no stack trace:
 * nobody reads it, and whoever sends nothing but junk should not be able to make filling it in the
 * service's main work.
 */
public final class PayloadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * What is wrong.
   *
   * @param reason short code
   * @param detail what was found, and what was expected
   */
  public PayloadException(String reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** The same, with what caused it. */
  public PayloadException(String reason, String detail, Throwable cause) {
    super(detail, cause, false, false);
    this.reason = reason;
  }

  /** The refusal that others see. */
  public Decoded.Refused refusal(@Nullable String recordNo) {
    return new Decoded.Refused(reason, String.valueOf(getMessage()), recordNo);
  }
}
