package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The panel's side of an established secure channel. The authentication code of each message starts
 * from that of the other side's last message, so no message can be left out, repeated or reversed.
 * A repeated command is the same bytes again and changes nothing.
 */
final class SecureChannel {
  private static final int COMMAND_MAC = 0x15;
  private static final int REPLY_MAC = 0x16;
  private static final int COMMAND_ENCRYPTED = 0x17;
  private static final int REPLY_ENCRYPTED = 0x18;
  private static final int PAD = 0x80;

  private final Aes encryption;
  private final Aes mac1;
  private final Aes mac2;
  private byte[] lastReply;
  private byte[] lastCommand;

  SecureChannel(Aes encryption, Aes mac1, Aes mac2, byte[] firstMac) {
    this.encryption = encryption;
    this.mac1 = mac1;
    this.mac2 = mac2;
    lastReply = firstMac;
    lastCommand = firstMac;
  }

  /** Encodes a command; the next reply must belong to it. */
  Bytes wrap(int address, int sqn, boolean crc, Command command) {
    boolean none = command.data().length() == 0;
    Packet.Block block = new Packet.Block(none ? COMMAND_MAC : COMMAND_ENCRYPTED, Bytes.empty());
    Bytes data = none ? Bytes.empty() : encrypted(command.data());
    Packet packet = new Packet(address, false, sqn, crc, block, command.id(), data);
    lastCommand = mac(packet.unchecked(Packet.MAC_LENGTH), lastReply);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(data.toArray());
    whole.write(lastCommand, 0, Packet.MAC_LENGTH);
    return packet.with(Bytes.copyOf(whole.toByteArray())).encode();
  }

  /**
   * Returns the data of a reply to the last command, or {@code null} if it does not belong to it;
   * then the channel has not advanced.
   */
  @Nullable Bytes unwrap(Packet reply) {
    Packet.Block block = reply.block();
    if (block == null || (block.type() != REPLY_MAC && block.type() != REPLY_ENCRYPTED)) {
      return null;
    }
    byte[] all = reply.data().toArray();
    int length = all.length - Packet.MAC_LENGTH;
    Bytes data = Bytes.copyOfRange(all, 0, length);
    byte[] mac = mac(reply.with(data).unchecked(Packet.MAC_LENGTH), lastCommand);
    byte[] said = Arrays.copyOfRange(all, length, all.length);
    if (!MessageDigest.isEqual(said, Arrays.copyOf(mac, Packet.MAC_LENGTH))) {
      return null;
    }
    Bytes clear = block.type() == REPLY_ENCRYPTED ? decrypted(data) : data;
    if (clear != null) {
      lastReply = mac;
    }
    return clear;
  }

  private Bytes encrypted(Bytes data) {
    byte[] padded = padded(data.toArray(), data.length() + 1);
    return Bytes.copyOf(encryption.encrypt(inverted(lastReply), padded));
  }

  private @Nullable Bytes decrypted(Bytes data) {
    if (data.length() % Aes.BLOCK != 0) {
      return null;
    }
    byte[] padded = encryption.decrypt(inverted(lastCommand), data.toArray());
    int end = padded.length - 1;
    while (end > 0 && padded[end] == 0) {
      end--;
    }
    return end >= 0 && (padded[end] & 0xFF) == PAD ? Bytes.copyOfRange(padded, 0, end) : null;
  }

  private byte[] mac(byte[] message, byte[] start) {
    byte[] padded = message.length % Aes.BLOCK == 0 ? message : padded(message, message.length + 1);
    int last = padded.length - Aes.BLOCK;
    byte[] chained = start;
    if (last > 0) {
      byte[] before = mac1.encrypt(start, Arrays.copyOf(padded, last));
      chained = Arrays.copyOfRange(before, last - Aes.BLOCK, last);
    }
    return mac2.encrypt(chained, Arrays.copyOfRange(padded, last, padded.length));
  }

  private static byte[] padded(byte[] data, int least) {
    byte[] padded = Arrays.copyOf(data, (least + Aes.BLOCK - 1) / Aes.BLOCK * Aes.BLOCK);
    padded[data.length] = (byte) PAD;
    return padded;
  }

  private static byte[] inverted(byte[] mac) {
    byte[] inverted = new byte[mac.length];
    for (int i = 0; i < mac.length; i++) {
      inverted[i] = (byte) ~mac[i];
    }
    return inverted;
  }
}
