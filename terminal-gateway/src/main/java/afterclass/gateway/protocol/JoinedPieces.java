package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A collector that joins many pieces of one call into few, one line each, of a size that the
 * journal accepts. Not thread-safe.
 */
public final class JoinedPieces {
  /** Maximum number of bytes of a joined piece. */
  public static final int MOST = 60_000;

  private static final byte LINE_END = 0x0A;

  private final List<CallPiece> into;
  private final IntFunction<Decoded> meaning;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int count;

  /**
   * Creates an empty collector.
   *
   * @param into receives the joined pieces
   * @param meaning the meaning of a joined piece by the number of its lines
   */
  public JoinedPieces(List<CallPiece> into, IntFunction<Decoded> meaning) {
    this.into = into;
    this.meaning = meaning;
  }

  /** Adds a piece. */
  public void add(Bytes next) {
    if (bytes.size() + next.length() + 1 > MOST) {
      close();
    }
    bytes.writeBytes(next.toArray());
    bytes.write(LINE_END);
    count++;
  }

  /** Passes on the pieces joined since the last call, if any. */
  public void close() {
    if (count > 0) {
      into.add(new CallPiece(meaning.apply(count), Bytes.copyOf(bytes.toByteArray())));
      bytes.reset();
      count = 0;
    }
  }
}
