package afterclass.gateway.protocol.attendance;

import afterclass.gateway.protocol.Decoded;
import org.jspecify.annotations.Nullable;

/** A payload that cannot be understood; it never leaves this room. */
final class PayloadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  PayloadException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  PayloadException(String reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  /** The refusal that others see. */
  Decoded.Refused refusal(@Nullable String recordNo) {
    return new Decoded.Refused(reason, String.valueOf(getMessage()), recordNo);
  }
}
