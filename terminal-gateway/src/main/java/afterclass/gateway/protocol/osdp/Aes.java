package afterclass.gateway.protocol.osdp;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The AES-128 cipher of the secure channel, on whole blocks that the caller pads. */
final class Aes {
  static final int BLOCK = 16;

  private Aes() {}

  /** Encrypts one block. */
  static byte[] encrypt(byte[] key, byte[] block) {
    return chain(Cipher.ENCRYPT_MODE, key, new byte[BLOCK], block);
  }

  /** Encrypts blocks in CBC mode from a start value. */
  static byte[] encrypt(byte[] key, byte[] start, byte[] blocks) {
    return chain(Cipher.ENCRYPT_MODE, key, start, blocks);
  }

  static byte[] decrypt(byte[] key, byte[] start, byte[] blocks) {
    return chain(Cipher.DECRYPT_MODE, key, start, blocks);
  }

  private static byte[] chain(int mode, byte[] key, byte[] start, byte[] blocks) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES, and blocks are whole", e);
    }
  }
}
