package afterclass.gateway.protocol;

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
 */
public record CallTurn(List<CallPiece> pieces, List<CallAction> actions, CallAnswer answer) {

  public CallTurn {
    pieces = List.copyOf(pieces);
    actions = List.copyOf(actions);
    Objects.requireNonNull(answer, "answer");
  }
}
