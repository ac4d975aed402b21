package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A key or password of a terminal. Its text form hides it, so logs and errors never show it. */
public final class Secret {
  private final Bytes bytes;

  /** Creates a secret from its bytes. */
  public Secret(Bytes bytes) {
    this.bytes = Objects.requireNonNull(bytes, "bytes");
  }

  /** Returns the bytes, for the cipher or the wire. */
  public Bytes bytes() {
    return bytes;
  }

  /** Returns the secret as UTF-8 text, for a password. */
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
