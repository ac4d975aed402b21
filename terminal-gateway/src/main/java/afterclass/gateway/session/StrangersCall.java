package afterclass.gateway.session;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What a caller said that is not registered, in few pieces however much it was. */
final class StrangersCall {
  /** How many pieces of a call stand for themselves; the others are joined. */
  static final int SINGLY = 20;

  /** The most bytes of a joined piece. */
  static final int MOST_JOINED = 60_000;

  private static final byte LINE_END = 0x0A;

  private StrangersCall() {}

  /** The pieces that are kept of a call: all that they say, and each no longer than a record. */
  static List<CallPiece> bounded(List<CallPiece> said) {
    if (said.size() <= SINGLY) {
      return said;
    }
    List<CallPiece> kept = new ArrayList<>(said.subList(0, SINGLY));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int count = 0;
    for (CallPiece piece : said.subList(SINGLY, said.size())) {
      if (count > 0 && bytes.size() + piece.raw().length() + 1 > MOST_JOINED) {
        kept.add(joined(count, bytes));
        count = 0;
      }
      bytes.writeBytes(piece.raw().toArray());
      bytes.write(LINE_END);
      count++;
    }
    kept.add(joined(count, bytes));
    return kept;
  }

  private static CallPiece joined(int count, ByteArrayOutputStream bytes) {
    Bytes raw = Bytes.copyOf(bytes.toByteArray());
    bytes.reset();
    String detail = "%d more pieces of one call are joined".formatted(count);
    return new CallPiece(new Decoded.Refused("many-lines", detail), raw);
  }
}
