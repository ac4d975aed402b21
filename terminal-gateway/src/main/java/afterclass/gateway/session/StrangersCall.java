package afterclass.gateway.session;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.JoinedPieces;
import java.util.ArrayList;
import java.util.List;

/** What a caller said that is not registered, in few pieces however much it was. */
final class StrangersCall {
  /** How many pieces of a call stand for themselves; the others are joined. */
  static final int SINGLY = 20;

  private StrangersCall() {}

  /** The pieces that are kept of a call: all that they say, and each no longer than a record. */
  static List<CallPiece> bounded(List<CallPiece> said) {
    if (said.size() <= SINGLY) {
      return said;
    }
    List<CallPiece> kept = new ArrayList<>(said.subList(0, SINGLY));
    JoinedPieces rest = new JoinedPieces(kept, StrangersCall::joined);
    said.subList(SINGLY, said.size()).forEach(piece -> rest.add(piece.raw()));
    rest.close();
    return kept;
  }

  private static Decoded joined(int count) {
    return new Decoded.Refused(
        "many-lines", "%d more pieces of one call are joined".formatted(count));
  }
}
