package afterclass.gateway.wire;

/**
 * The bytes that a framer has received and not yet used, beginning with a possible first byte of a
 * frame.
 */
public final class FrameBuffer {
  private final byte[] bytes;
  private int length;

  FrameBuffer(int most) {
    bytes = new byte[most];
  }

  /** Returns the number of bytes; at least one whenever a shape examines them. */
  public int length() {
    return length;
  }

  /** Returns the byte at an index below {@link #length}, as 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xFF;
  }

  /** Returns the little-endian 16-bit number at an index, as 0 to 65535. */
  public int lowFirst(int index) {
    return at(index) | at(index + 1) << 8;
  }

  /** Returns the big-endian 16-bit number at an index, as 0 to 65535. */
  public int highFirst(int index) {
    return at(index) << 8 | at(index + 1);
  }

  /** Returns a copy of {@code [from, to)}. */
  public Bytes range(int from, int to) {
    return Bytes.copyOfRange(bytes, from, to);
  }

  void add(int next) {
    bytes[length++] = (byte) next;
  }

  void clear() {
    length = 0;
  }

  /** Removes and returns the first bytes. */
  Bytes take(int count) {
    Bytes taken = range(0, count);
    length -= count;
    System.arraycopy(bytes, count, bytes, 0, length);
    return taken;
  }
}
