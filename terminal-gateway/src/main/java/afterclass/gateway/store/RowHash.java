package afterclass.gateway.store;

import afterclass.gateway.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The builder of a SHA-256 over the previous hash and a row's columns. Each column is preceded by a
 * letter for its type and, if variable, its length: different rows yield different bytes.
 */
public final class RowHash {
  private final MessageDigest digest;

  public RowHash(Bytes previous) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    digest.update(previous.toArray());
  }

  public RowHash add(@Nullable Long number) {
    if (number == null) {
      digest.update((byte) 'N');
    } else {
      digest.update(ByteBuffer.allocate(9).put((byte) 'I').putLong(number).array());
    }
    return this;
  }

  public RowHash add(long number) {
    return add(Long.valueOf(number));
  }

  public RowHash add(@Nullable String text) {
    return text == null ? add((Long) null) : variable('T', text.getBytes(StandardCharsets.UTF_8));
  }

  public RowHash add(Bytes bytes) {
    return variable('B', bytes.toArray());
  }

  private RowHash variable(char type, byte[] content) {
    digest.update(ByteBuffer.allocate(5).put((byte) type).putInt(content.length).array());
    digest.update(content);
    return this;
  }

  public Bytes hash() {
    return Bytes.copyOf(digest.digest());
  }
}
