package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.Objects;

/**
 * The answer to a terminal's call, as plain text.
 *
 * @param status HTTP status; with 200 the terminal may delete what it sent
 * @param body the text
 */
public record CallAnswer(int status, Bytes body) {
  private static final int OK = 200;

  public CallAnswer {
    Objects.requireNonNull(body, "body");
  }

  /** Returns an answer of success. */
  public static CallAnswer ok(String text) {
    return new CallAnswer(OK, Bytes.ofUtf8(text));
  }

  /** Returns an answer of failure, after which the terminal keeps its records. */
  public static CallAnswer refused(int status, String text) {
    return new CallAnswer(status, Bytes.ofUtf8(text));
  }
}
