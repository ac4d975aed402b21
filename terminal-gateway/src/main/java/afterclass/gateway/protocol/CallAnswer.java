package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.Objects;

/**
 * What a terminal that called is answered, as plain text.
 *
 * @param status as HTTP has it; 200 for what the terminal may forget
 * @param body the text
 */
public record CallAnswer(int status, Bytes body) {
  private static final int OK = 200;

  public CallAnswer {
    Objects.requireNonNull(body, "body");
  }

  /** It is done. */
  public static CallAnswer ok(String text) {
    return new CallAnswer(OK, Bytes.ofUtf8(text));
  }

  /** It is not done: the terminal keeps what it has. */
  public static CallAnswer refused(int status, String text) {
    return new CallAnswer(status, Bytes.ofUtf8(text));
  }
}
