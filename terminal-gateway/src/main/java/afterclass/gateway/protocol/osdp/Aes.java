package afterclass.gateway.protocol.osdp;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES-128 cipher of the secure channel for one key, on whole blocks that the caller pads. Not
 * thread-safe.
 */
final class Aes {
  static final int BLOCK = 16;

  private final SecretKeySpec key;
  private final Cipher cipher;

  /** Creates a cipher for a key of 16 bytes. */
  Aes(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
    try {
      cipher = Cipher.getInstance("AES/CBC/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /** Encrypts one block. */
  byte[] encrypt(byte[] block) {
    return chain(Cipher.ENCRYPT_MODE, new byte[BLOCK], block);
  }

  /** Encrypts blocks in CBC mode from a start value. */
  byte[] encrypt(byte[] start, byte[] blocks) {
    return chain(Cipher.ENCRYPT_MODE, start, blocks);
  }

  /** Decrypts blocks in CBC mode from a start value. */
  byte[] decrypt(byte[] start, byte[] blocks) {
    return chain(Cipher.DECRYPT_MODE, start, blocks);
  }

  private byte[] chain(int mode, byte[] start, byte[] blocks) {
    try {
      cipher.init(mode, key, new IvParameterSpec(start));
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("keys have 16 bytes, and blocks are whole", e);
    }
  }
}
