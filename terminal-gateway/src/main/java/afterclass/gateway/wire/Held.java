package afterclass.gateway.wire;

/** The bytes that a framer holds at the moment, from a possible first byte of a frame on. */
public final class Held {
  private final byte[] bytes;
  private int length;

  Held(int most) {
    bytes = new byte[most];
  }

  /** How many bytes; at least one whenever a shape is asked. */
  public int length() {
    return length;
  }

  /** The byte at an index below {@link #length}, as 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xFF;
  }

  /** Two bytes, the low one first, as 0 to 65535. */
  public int lowFirst(int index) {
    return at(index) | at(index + 1) << 8;
  }

  /** Two bytes, the high one first, as 0 to 65535. */
  public int highFirst(int index) {
    return at(index) << 8 | at(index + 1);
  }

  /** A copy of {@code [from, to)}. */
  public Bytes range(int from, int to) {
    return Bytes.copyOfRange(bytes, from, to);
  }

  void add(int next) {
    bytes[length++] = (byte) next;
  }

  void clear() {
    length = 0;
  }

  /** The first bytes, which are held no longer. */
  Bytes take(int count) {
    Bytes taken = range(0, count);
    length -= count;
    System.arraycopy(bytes, count, bytes, 0, length);
    return taken;
  }
}
