package afterclass.gateway.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable byte sequence that compares by content and prints as hex. */
public final class Bytes {
  private static final HexFormat HEX = HexFormat.of();
  private static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Returns the empty sequence. */
  public static Bytes empty() {
    return EMPTY;
  }

  /** Returns a copy of an array. */
  public static Bytes copyOf(byte[] source) {
    return new Bytes(source.clone());
  }

  /** Returns a copy of {@code source[from, to)}. */
  public static Bytes copyOfRange(byte[] source, int from, int to) {
    return new Bytes(Arrays.copyOfRange(source, from, to));
  }

  /**
   * Parses lower- or upper-case hex digits.
   *
   * @throws IllegalArgumentException if the text is not an even number of hex digits
   */
  public static Bytes ofHex(String hex) {
    return new Bytes(HEX.parseHex(hex));
  }

  /** Returns the UTF-8 bytes of a text. */
  public static Bytes ofUtf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the number of bytes. */
  public int length() {
    return content.length;
  }

  /** Returns the byte at an index, as 0 to 255. */
  public int at(int index) {
    return content[index] & 0xFF;
  }

  /** Returns a new array with the content. */
  public byte[] toArray() {
    return content.clone();
  }

  /** Decodes the content as UTF-8; malformed parts become U+FFFD. */
  public String utf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Returns the content as lower-case hex, two digits per byte. */
  public String hex() {
    return HEX.formatHex(content);
  }

  /** Returns the SHA-256 of the content, as lower-case hex. */
  public String sha256() {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return hex();
  }
}
