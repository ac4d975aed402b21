package afterclass.gateway.registry;

import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the terminals' secrets closed in the store: AES-256-GCM with a key that lies in a file of
 * its own, which only the service's user may read and which no backup of the store holds.
 */
public final class SecretBox {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path file;
  private final RandomBytes random;
  private @Nullable SecretKeySpec key;

  /**
   * A box.
   *
   * @param file where its key lies; made when the first secret is kept
   * @param random where keys and nonces come from
   */
  public SecretBox(Path file, RandomBytes random) {
    this.file = file;
    this.random = random;
  }

  /**
   * Closes a secret.
   *
   * @param whose what it belongs to; it opens for nothing else
   * @return nonce, then what is closed
   */
  public Bytes close(Secret secret, String whose) {
    Bytes nonce = random.next(NONCE_BYTES);
    byte[] closed = run(Cipher.ENCRYPT_MODE, key(true), nonce, secret.bytes().toArray(), whose);
    byte[] all = new byte[NONCE_BYTES + closed.length];
    System.arraycopy(nonce.toArray(), 0, all, 0, NONCE_BYTES);
    System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
    return Bytes.copyOf(all);
  }

  /**
   * Opens what {@link #close} closed.
   *
   * @throws IllegalStateException if the key is not there or another one, or a byte was changed
   */
  public Secret open(Bytes closed, String whose) {
    byte[] all = closed.toArray();
    Bytes nonce = Bytes.copyOfRange(all, 0, NONCE_BYTES);
    byte[] rest = Bytes.copyOfRange(all, NONCE_BYTES, all.length).toArray();
    return new Secret(Bytes.copyOf(run(Cipher.DECRYPT_MODE, key(false), nonce, rest, whose)));
  }

  private byte[] run(int mode, SecretKeySpec with, Bytes nonce, byte[] content, String whose) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce.toArray()));
      cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the secret of %s cannot be opened with the key in %s: put the key back that it was"
                  .formatted(whose, file)
              + " closed with, or register the terminal anew",
          e);
    }
  }

  private synchronized SecretKeySpec key(boolean mayBegin) {
    SecretKeySpec known = key;
    if (known == null) {
      known = new SecretKeySpec(read(mayBegin), "AES");
      key = known;
    }
    return known;
  }

  private byte[] read(boolean mayBegin) {
    try {
      if (mayBegin && !Files.exists(file)) {
        begin();
      }
      byte[] bytes = Bytes.ofHex(Files.readString(file).strip()).toArray();
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException(
            file + " holds " + bytes.length + " bytes, expected " + KEY_BYTES + " as hex digits");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + ", the key of the terminals' secrets, cannot be read: put it back", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + " holds no hex digits, expected 64 of them", e);
    }
  }

  /** Readable for its owner alone from its first byte on; on other systems as the folder says. */
  private void begin() throws IOException {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.writeString(
          file,
          random.next(KEY_BYTES).hex() + "\n",
          StandardOpenOption.SYNC,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // Another process began at the same moment: its key is the key.
      assert Files.exists(file);
    }
  }
}
