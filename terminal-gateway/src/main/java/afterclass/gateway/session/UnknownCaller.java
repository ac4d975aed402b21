package afterclass.gateway.session;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.JoinedPieces;
import java.util.ArrayList;
import java.util.List;

/** The joining of the pieces of an unregistered caller's call, so that few records are stored. */
final class UnknownCaller {
  /** Maximum number of pieces of a call that are stored singly; the others are joined. */
  static final int SINGLY = 20;

  private UnknownCaller() {}

  /** Returns the pieces with all their content, each no longer than a record. */
  static List<CallPiece> bounded(List<CallPiece> said) {
    if (said.size() <= SINGLY) {
      return said;
    }
    List<CallPiece> kept = new ArrayList<>(said.subList(0, SINGLY));
    JoinedPieces rest = new JoinedPieces(kept, UnknownCaller::joined);
    said.subList(SINGLY, said.size()).forEach(piece -> rest.add(piece.raw()));
    rest.close();
    return kept;
  }

  private static Decoded joined(int count) {
    return new Decoded.Refused(
        "many-lines", "%d more pieces of one call are joined".formatted(count));
  }
}
