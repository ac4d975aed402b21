package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A collector that joins the many records of one HTTP call of a terminal into few pieces, a record
 * per line and none larger than the journal accepts. Not thread-safe.
 */
public final class JoinedPieces {
  /** Maximum number of bytes of a piece after records have been joined. */
  public static final int MOST = 60_000;

  private static final byte LINE_END = 0x0A;

  private final List<CallPiece> into;
  private final IntFunction<Decoded> meaning;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int count;

  /**
   * Creates an empty collector.
   *
   * @param into list to which the joined pieces are added
   * @param meaning the meaning of a joined piece by the number of its lines
   */
  public JoinedPieces(List<CallPiece> into, IntFunction<Decoded> meaning) {
    this.into = into;
    this.meaning = meaning;
  }

  /** Adds a record. */
  public void add(Bytes next) {
    if (bytes.size() + next.length() + 1 > MOST) {
      close();
    }
    bytes.writeBytes(next.toArray());
    bytes.write(LINE_END);
    count++;
  }

  /** Adds the records that are not in a piece yet to the list, if there are any. */
  public void close() {
    if (count > 0) {
      into.add(new CallPiece(meaning.apply(count), Bytes.copyOf(bytes.toByteArray())));
      bytes.reset();
      count = 0;
    }
  }
}
