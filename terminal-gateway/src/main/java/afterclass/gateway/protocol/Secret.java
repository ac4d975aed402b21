package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A key or password of a terminal. It never shows itself: not in a log, not in an error. */
public final class Secret {
  private final Bytes bytes;

  /** A secret of those bytes. */
  public Secret(Bytes bytes) {
    this.bytes = Objects.requireNonNull(bytes, "bytes");
  }

  /** What it is, for the cipher or the wire. */
  public Bytes bytes() {
    return bytes;
  }

  /** The same as text in UTF-8, for a password. */
  public String text() {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.bytes.equals(bytes);
  }

  @Override
  public int hashCode() {
    return bytes.hashCode();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
