package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.wire.Bytes;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The handshake in which both sides prove that they know a key, and agree on the keys of a session:
 * CHLNG, CCRYPT, SCRYPT, RMAC_I.
 */
final class Handshake {
  static final int NONCE = 8;
  static final int KEY = 16;

  /** The default key SCBK-D, which every maker knows. */
  static final Secret DEFAULT_KEY = new Secret(Bytes.ofHex("303132333435363738393a3b3c3d3e3f"));

  private static final int CCRYPT_BLOCK = 0x12;
  private static final int RMAC_BLOCK = 0x14;
  private static final int ACCEPTED = 1;
  private static final int NAME = 8;

  private final boolean ownKey;
  private final Bytes rndA;
  private final Aes encryption;
  private final Aes mac1;
  private final Aes mac2;
  private byte[] server = new byte[0];

  /**
   * Prepares a handshake.
   *
   * @param key the key that both should know
   * @param ownKey whether it is the reader's own key and not the default key
   * @param rndA eight unpredictable bytes
   */
  Handshake(Secret key, boolean ownKey, Bytes rndA) {
    this.ownKey = ownKey;
    this.rndA = rndA;
    Aes scbk = new Aes(key.bytes().toArray());
    encryption = new Aes(scbk.encrypt(seed(0x82)));
    mac1 = new Aes(scbk.encrypt(seed(0x01)));
    mac2 = new Aes(scbk.encrypt(seed(0x02)));
  }

  private byte[] seed(int kind) {
    byte[] seed = new byte[Aes.BLOCK];
    seed[0] = 1;
    seed[1] = (byte) kind;
    System.arraycopy(rndA.toArray(), 0, seed, 2, 6);
    return seed;
  }

  boolean ownKey() {
    return ownKey;
  }

  Bytes rndA() {
    return rndA;
  }

  /** Returns a security block that names the key. */
  Packet.Block block(int type) {
    return new Packet.Block(type, keyType());
  }

  private Bytes keyType() {
    return Bytes.ofHex(ownKey ? "01" : "00");
  }

  /**
   * Checks the reader's answer to the challenge.
   *
   * @return what is wrong with it, or {@code null} if it proves that the reader knows the key
   */
  @Nullable String client(Packet reply) {
    Packet.Block block = reply.block();
    if (reply.id() != Reply.CCRYPT || block == null || block.type() != CCRYPT_BLOCK) {
      return "found reply %02x, expected CCRYPT".formatted(reply.id());
    }
    if (!block.data().equals(keyType())) {
      return "it answers with key type %s, expected %s".formatted(block.data(), keyType());
    }
    byte[] data = reply.data().toArray();
    if (data.length != NAME + NONCE + Aes.BLOCK) {
      return "found %d bytes of CCRYPT, expected 32".formatted(data.length);
    }
    byte[] rndB = Arrays.copyOfRange(data, NAME, NAME + NONCE);
    byte[] expected = encryption.encrypt(joined(rndA.toArray(), rndB));
    if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(data, NAME + NONCE, data.length))) {
      return "it does not know the key";
    }
    server = encryption.encrypt(joined(rndB, rndA.toArray()));
    return null;
  }

  /** Returns the panel's proof; valid only after {@link #client}. */
  Bytes serverCryptogram() {
    return Bytes.copyOf(server);
  }

  /**
   * Checks the reader's last reply. Some readers label it as they label CCRYPT; its 16 bytes are
   * proof enough.
   *
   * @return what is wrong with it, or {@code null} if the channel is established
   */
  @Nullable String last(Packet reply) {
    Packet.Block block = reply.block();
    if (reply.id() != Reply.RMAC_I || block == null) {
      return "found reply %02x, expected RMAC_I".formatted(reply.id());
    }
    int said = block.data().length() == 1 ? block.data().at(0) : -1;
    boolean legacy = block.type() == CCRYPT_BLOCK && block.data().equals(keyType());
    if (!legacy && (block.type() != RMAC_BLOCK || said != ACCEPTED)) {
      return "it refuses the panel's proof: found block %02x with %s, expected 14 with 01"
          .formatted(block.type(), block.data());
    }
    return MessageDigest.isEqual(firstMac(), reply.data().toArray())
        ? null
        : "its first code of authentication is wrong";
  }

  /** Returns the established channel; valid only after {@link #last}. */
  SecureChannel channel() {
    return new SecureChannel(encryption, mac1, mac2, firstMac());
  }

  private byte[] firstMac() {
    return mac2.encrypt(mac1.encrypt(server));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
