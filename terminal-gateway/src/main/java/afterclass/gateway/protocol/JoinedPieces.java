package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Joins what many pieces of one call hold into few, each of a size that the journal takes, a line
 * for each. Not thread-safe.
 */
public final class JoinedPieces {
  /** The most bytes of a joined piece. */
  public static final int MOST = 60_000;

  private static final byte LINE_END = 0x0A;

  private final List<CallPiece> into;
  private final IntFunction<Decoded> meaning;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int count;

  /**
   * Nothing is joined yet.
   *
   * @param into where the joined pieces go
   * @param meaning what one means that holds so many
   */
  public JoinedPieces(List<CallPiece> into, IntFunction<Decoded> meaning) {
    this.into = into;
    this.meaning = meaning;
  }

  /** Joins another. */
  public void add(Bytes next) {
    if (bytes.size() + next.length() + 1 > MOST) {
      close();
    }
    bytes.writeBytes(next.toArray());
    bytes.write(LINE_END);
    count++;
  }

  /** Hands over what was joined since the last one, if anything. */
  public void close() {
    if (count > 0) {
      into.add(new CallPiece(meaning.apply(count), Bytes.copyOf(bytes.toByteArray())));
      bytes.reset();
      count = 0;
    }
  }
}
