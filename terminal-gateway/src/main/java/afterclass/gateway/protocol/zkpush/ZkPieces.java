package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pieces of one call. Each punch is one; of what is no punch the first are, and the rest is
 * joined: a megabyte of lines of one character is some twenty pieces more, not half a million.
 * Nothing that may be kept is left out. Not thread-safe.
 */
final class ZkPieces {
  /** How many lines that cannot be read stand for themselves. */
  static final int MOST_REFUSED = 200;

  /** How many events stand for themselves; a terminal hands over some thousands at most. */
  static final int MOST_EVENTS = 2_000;

  /** The most bytes of one joined piece. */
  static final int MOST_JOINED = 60_000;

  /** No line that says anything is shorter. */
  static final int SHORTEST = 8;

  private static final byte LINE_END = 0x0A;

  private final List<CallPiece> pieces = new ArrayList<>();
  private final Set<Bytes> events = new HashSet<>();
  private final Joined refused = new Joined(true);
  private final Joined more = new Joined(false);
  private int refusals;

  /** Whether a line is joined to others without a look at what it says; then it is here. */
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

  /** All of them; to be asked once. */
  List<CallPiece> all() {
    refused.close();
    more.close();
    return pieces;
  }

  /** What is joined to pieces of a size that the journal takes. */
  private final class Joined {
    private final boolean unreadable;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int count;

    Joined(boolean unreadable) {
      this.unreadable = unreadable;
    }

    void add(Bytes next) {
      if (bytes.size() + next.length() + 1 > MOST_JOINED) {
        close();
      }
      bytes.writeBytes(next.toArray());
      bytes.write(LINE_END);
      count++;
    }

    void close() {
      if (count == 0) {
        return;
      }
      Decoded meaning =
          unreadable
              ? new Decoded.Refused(
                  "many-lines", "%d more lines that cannot be read".formatted(count))
              : Decoded.Punches.none(
                  new ReadEvent(
                      "many-lines", "%d more events of one call".formatted(count), null, null));
      pieces.add(new CallPiece(meaning, Bytes.copyOf(bytes.toByteArray())));
      bytes.reset();
      count = 0;
    }
  }
}
