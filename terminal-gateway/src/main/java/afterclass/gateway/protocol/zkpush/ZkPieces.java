package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.JoinedPieces;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.wire.Bytes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pieces of one call. Each punch is one piece. Of the other lines, the first are one piece each
 * and the rest are joined, so that a megabyte of short lines adds about twenty pieces, not half a
 * million. No content that may be kept is dropped. Not thread-safe.
 */
final class ZkPieces {
  /** Maximum number of unreadable lines of an upload that are each stored as a separate record. */
  static final int MOST_REFUSED = 200;

  /**
   * Maximum number of events stored as separate records; a terminal uploads some thousands at most.
   */
  static final int MOST_EVENTS = 2_000;

  /** The length of the shortest line that can have a meaning. */
  static final int SHORTEST = 8;

  private final List<CallPiece> pieces = new ArrayList<>();
  private final Set<Bytes> events = new HashSet<>();
  private final JoinedPieces refused = new JoinedPieces(pieces, ZkPieces::refused);
  private final JoinedPieces more = new JoinedPieces(pieces, ZkPieces::events);
  private int refusals;

  /**
   * Stores a short line undecoded together with others if many lines were refused before; returns
   * false otherwise.
   */
  boolean passed(Bytes line) {
    if (refusals < MOST_REFUSED || line.length() >= SHORTEST) {
      return false;
    }
    refused.add(line);
    return true;
  }

  /** Adds a piece. */
  void add(CallPiece piece) {
    if (piece.meaning() instanceof Decoded.Punches said && said.punches().isEmpty()) {
      event(piece);
    } else if (piece.meaning() instanceof Decoded.Refused && refusals++ >= MOST_REFUSED) {
      refused.add(piece.raw());
    } else {
      pieces.add(piece);
    }
  }

  private void event(CallPiece piece) {
    if (events.size() >= MOST_EVENTS) {
      more.add(piece.raw());
    } else if (events.add(piece.raw())) {
      pieces.add(piece);
    }
  }

  /** Returns all pieces; to be called once. */
  List<CallPiece> all() {
    refused.close();
    more.close();
    return pieces;
  }

  private static Decoded refused(int lines) {
    return new Decoded.Refused("many-lines", "%d more lines that cannot be read".formatted(lines));
  }

  private static Decoded events(int count) {
    return Decoded.Punches.none(
        new ReadEvent("many-lines", "%d more events of one call".formatted(count), null, null));
  }
}
