package afterclass.gateway.office.layout.leave;

import afterclass.gateway.office.lookup.Settled.State;
import java.util.List;

/**
 * What became of the days of a leave.
 *
 * @param state whether they are known, to be left out, or wait for an answer
 * @param pieces the days; none unless they are known
 */
record Outcome(State state, List<Piece> pieces) {
  /** The days wait for an answer. */
  static final Outcome WAITING = new Outcome(State.WAITING, List.of());

  /** The office answered to leave the row out. */
  static final Outcome SKIPPED = new Outcome(State.SKIPPED, List.of());

  Outcome {
    pieces = List.copyOf(pieces);
  }

  /** Returns days that are known. */
  static Outcome of(List<Piece> pieces) {
    return new Outcome(State.FOUND, pieces);
  }

  /** Returns whether the days are known. */
  boolean isFound() {
    return state == State.FOUND;
  }
}
