package afterclass.gateway.registry;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.transaction.DiskFullException;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The encryption of terminals' secrets in the store: AES-256-GCM with a key in a separate file,
 * which only the service's user may read and which no backup of the store contains.
 */
public final class SecretBox {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Length of the random secret that locks a terminal out; every protocol accepts that length. */
  private static final int NOBODYS_SIGNS = 16;

  /** Free space in bytes below which a failure to write the key is reported as a full disk. */
  private static final long NO_ROOM_BYTES = 2_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(SecretBox.class);

  private final Path file;
  private final RandomBytes random;
  private final Set<String> lost = new HashSet<>();
  private @Nullable SecretKeySpec key;
  private @Nullable Bytes nobodys;

  /**
   * Creates the encryption with a key file.
   *
   * @param file file of its key; created when the first secret is stored
   * @param random source of keys and nonces
   */
  public SecretBox(Path file, RandomBytes random) {
    this.file = file;
    this.random = random;
  }

  /**
   * Encrypts a secret.
   *
   * @param whose the owner; the secret can be decrypted for this owner only
   * @return the nonce, then the ciphertext
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
   * Decrypts the result of {@link #close}.
   *
   * @throws IllegalStateException if the key is missing or wrong, or a byte was changed
   */
  public Secret open(Bytes closed, String whose) {
    byte[] all = closed.toArray();
    Bytes nonce = Bytes.copyOfRange(all, 0, NONCE_BYTES);
    byte[] rest = Bytes.copyOfRange(all, NONCE_BYTES, all.length).toArray();
    return new Secret(Bytes.copyOf(run(Cipher.DECRYPT_MODE, key(false), nonce, rest, whose)));
  }

  /**
   * Decrypts the result of {@link #close}. If that fails, as after the loss of a disk with the key,
   * returns a random secret: only that terminal is locked out, until the key is restored or it is
   * given another secret.
   */
  public Secret openOrNobodys(Bytes closed, String whose) {
    try {
      return open(closed, whose);
    } catch (IllegalStateException | UncheckedIOException e) {
      return nobodys(closed, whose, String.valueOf(e.getMessage()));
    }
  }

  private synchronized Secret nobodys(Bytes closed, String whose, String why) {
    if (lost.add(whose)) {
      int slash = whose.indexOf('/');
      LOG.error(
          "{} is shut out, since its password or key cannot be read: {}. Put the key's file back"
              + " and start again; where it is lost, the terminal is given another one: terminal"
              + " new-password {} --site {} (or terminal adopt, with the key that the terminal has)",
          whose,
          why,
          whose.substring(slash + 1),
          whose.substring(0, Math.max(slash, 0)));
    }
    Bytes own = nobodys;
    if (own == null) {
      own = random.next(KEY_BYTES);
      nobodys = own;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(own.toArray());
      Bytes mixed = Bytes.copyOf(digest.digest(closed.toArray()));
      return new Secret(Bytes.ofUtf8(mixed.hex().substring(0, NOBODYS_SIGNS)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
      if (mayBegin && (!Files.exists(file) || Files.size(file) == 0)) {
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

  /** Creates the key file, readable by its owner only; without POSIX, as the folder allows. */
  private void begin() {
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      write(part);
    } catch (IOException e) {
      Phrase said = Phrase.of("store.no-secret-key", file, e);
      throw Objects.requireNonNull(part.getParent()).toFile().getUsableSpace() < NO_ROOM_BYTES
          ? new DiskFullException(said, e)
          : new StoreException(said, e);
    }
  }

  /**
   * Writes the key to a temporary file that is named only when complete: a full disk must not leave
   * an invalid key.
   */
  private void write(Path part) throws IOException {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            part,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(part);
      }
      Files.writeString(
          part,
          random.next(KEY_BYTES).hex() + "\n",
          StandardOpenOption.SYNC,
          StandardOpenOption.WRITE);
      named(part);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void named(Path part) throws IOException {
    if (Files.exists(file) && Files.size(file) == 0) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      // Another process created the file at the same moment: its key is used.
      assert Files.exists(file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(part, file);
    }
  }
}
