package afterclass.gateway.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What is to be done because a terminal called, in this order: keep the pieces, do the actions,
 * answer.
 *
 * @param pieces what it said; all of it is on disk before anything else is done
 * @param actions what follows from it
 * @param answer what it is answered then; if the pieces are not on disk in time it is answered with
 *     an error instead, and says the same again
 * @param held how long the answer is held back, at most {@link #LONGEST_HELD}
 */
public record CallTurn(
    List<CallPiece> pieces, List<CallAction> actions, CallAnswer answer, Duration held) {

  /** The longest that an answer may be held back: less than a caller waits for it. */
  public static final Duration LONGEST_HELD = Duration.ofSeconds(8);

  /** A turn that is answered at once. */
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
