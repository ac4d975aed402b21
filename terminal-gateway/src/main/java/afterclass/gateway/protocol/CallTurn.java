package afterclass.gateway.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The response to a terminal's call: the pieces to store, then the actions to take, then the
 * answer.
 *
 * @param pieces what the terminal sent; all of it is on disk before anything else is done
 * @param actions the actions that follow from it
 * @param answer the answer given after that; if the pieces are not on disk in time, the terminal
 *     gets an error instead and sends them again
 * @param held how long the answer is delayed, at most {@link #LONGEST_HELD}
 */
public record CallTurn(
    List<CallPiece> pieces, List<CallAction> actions, CallAnswer answer, Duration held) {

  /** Maximum delay of an answer; callers wait longer for it. */
  public static final Duration LONGEST_HELD = Duration.ofSeconds(8);

  /** Creates a response that is sent at once. */
  public CallTurn(List<CallPiece> pieces, List<CallAction> actions, CallAnswer answer) {
    this(pieces, actions, answer, Duration.ZERO);
  }

  public CallTurn {
    pieces = List.copyOf(pieces);
    actions = List.copyOf(actions);
    Objects.requireNonNull(answer, "answer");
    if (held.isNegative() || held.compareTo(LONGEST_HELD) > 0) {
      throw new IllegalArgumentException("held " + held + ", expected at most " + LONGEST_HELD);
    }
  }
}
