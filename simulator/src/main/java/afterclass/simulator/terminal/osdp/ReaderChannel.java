package afterclass.simulator.terminal.osdp;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The reader's side of the secure channel. */
final class ReaderChannel {
  /** The default key SCBK-D, which is public. */
  static final byte[] FACTORY_KEY = {
    0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e, 0x3f
  };

  private final int keyType;
  private final byte[] sEnc;
  private final byte[] sMac1;
  private final byte[] sMac2;
  private final byte[] rndA;
  private final byte[] rndB;
  private byte[] commandMac = new byte[16];
  private byte[] replyMac = new byte[16];
  private boolean up;

  /** Starts a session from the panel's CHLNG. */
  ReaderChannel(int keyType, byte[] key, byte[] rndA, byte[] rndB) {
    this.keyType = keyType;
    this.rndA = rndA.clone();
    this.rndB = rndB.clone();
    sEnc = aes(key, derivation(0x82));
    sMac1 = aes(key, derivation(1));
    sMac2 = aes(key, derivation(2));
  }

  private byte[] derivation(int kind) {
    byte[] block = new byte[16];
    block[0] = 1;
    block[1] = (byte) kind;
    System.arraycopy(rndA, 0, block, 2, 6);
    return block;
  }

  int keyType() {
    return keyType;
  }

  /** Returns whether both sides are authenticated. */
  boolean up() {
    return up;
  }

  /** Returns the data of CCRYPT after the reader's name. */
  byte[] clientProof() {
    return both(rndB, aes(sEnc, both(rndA, rndB)));
  }

  /**
   * Checks the panel's cryptogram.
   *
   * @return the initial reply MAC, or empty if the cryptogram is wrong
   */
  Optional<byte[]> accept(byte[] cryptogram) {
    if (!Arrays.equals(cryptogram, aes(sEnc, both(rndB, rndA)))) {
      return Optional.empty();
    }
    replyMac = aes(sMac2, aes(sMac1, cryptogram));
    up = true;
    return Optional.of(replyMac.clone());
  }

  /** Verifies and decrypts a secured command; empty if its MAC is wrong. */
  Optional<byte[]> open(OsdpFrame command) {
    int length = command.data().length - 4;
    if (length < 0) {
      return Optional.empty();
    }
    byte[] data = Arrays.copyOf(command.data(), length);
    OsdpFrame bare =
        new OsdpFrame(command.address(), command.control(), command.block(), command.code(), data);
    byte[] mac = mac(bare.body(4), replyMac);
    if (!Arrays.equals(
        Arrays.copyOf(mac, 4), Arrays.copyOfRange(command.data(), length, length + 4))) {
      return Optional.empty();
    }
    byte[] clear = command.blockType() == 0x17 ? decrypt(data, inverse(replyMac)) : data;
    commandMac = mac;
    return Optional.of(clear);
  }

  /** Returns the encrypted and authenticated reply to a command. */
  OsdpFrame seal(OsdpFrame command, int code, byte[] data) {
    byte[] hidden = data.length == 0 ? data : encrypt(data, inverse(commandMac));
    byte[] block = {2, (byte) (data.length == 0 ? 0x16 : 0x18)};
    OsdpFrame bare = command.reply(block, code, hidden);
    replyMac = mac(bare.body(4), commandMac);
    return command.reply(block, code, both(hidden, Arrays.copyOf(replyMac, 4)));
  }

  private byte[] mac(byte[] message, byte[] start) {
    byte[] padded = message.length % 16 == 0 ? message : pad(message);
    byte[] chained = start;
    for (int at = 0; at < padded.length; at += 16) {
      boolean last = at + 16 == padded.length;
      chained = aes(last ? sMac2 : sMac1, xor(Arrays.copyOfRange(padded, at, at + 16), chained));
    }
    return chained;
  }

  private byte[] encrypt(byte[] data, byte[] start) {
    byte[] padded = pad(data);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chained = start;
    for (int at = 0; at < padded.length; at += 16) {
      chained = aes(sEnc, xor(Arrays.copyOfRange(padded, at, at + 16), chained));
      out.writeBytes(chained);
    }
    return out.toByteArray();
  }

  private byte[] decrypt(byte[] data, byte[] start) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chained = start;
    for (int at = 0; at + 16 <= data.length; at += 16) {
      byte[] block = Arrays.copyOfRange(data, at, at + 16);
      out.writeBytes(xor(run(Cipher.DECRYPT_MODE, sEnc, block), chained));
      chained = block;
    }
    byte[] padded = out.toByteArray();
    int end = padded.length - 1;
    while (end > 0 && padded[end] == 0) {
      end--;
    }
    return Arrays.copyOf(padded, Math.max(end, 0));
  }

  private static byte[] pad(byte[] data) {
    byte[] padded = Arrays.copyOf(data, (data.length / 16 + 1) * 16);
    padded[data.length] = (byte) 0x80;
    return padded;
  }

  private static byte[] inverse(byte[] block) {
    byte[] ones = new byte[16];
    Arrays.fill(ones, (byte) 0xff);
    return xor(block, ones);
  }

  private static byte[] xor(byte[] one, byte[] other) {
    byte[] result = new byte[16];
    for (int i = 0; i < 16; i++) {
      result[i] = (byte) (one[i] ^ other[i]);
    }
    return result;
  }

  private static byte[] both(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] aes(byte[] key, byte[] block) {
    return run(Cipher.ENCRYPT_MODE, key, block);
  }

  private static byte[] run(int mode, byte[] key, byte[] block) {
    try {
      // One block at a time: the chaining is done by the callers, as the standard defines it.
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }
}
