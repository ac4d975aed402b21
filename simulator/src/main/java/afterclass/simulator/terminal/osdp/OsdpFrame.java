package afterclass.simulator.terminal.osdp;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * An OSDP frame, on the reader's side.
 *
 * @param address address of the receiver, or of the sender with the high bit set
 * @param control control byte
 * @param block security block with its length, or empty
 * @param code code of the command or reply
 * @param data data after the code, including the message authentication code
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one exchange, inside this package
record OsdpFrame(int address, int control, byte[] block, int code, byte[] data) {
  private static final int HEADER = 5;
  private static final int CRC = 4;
  private static final int SECURED = 8;

  int sqn() {
    return control & 3;
  }

  boolean crc() {
    return (control & CRC) != 0;
  }

  /** Returns the type of the frame's security block, or -1 without one. */
  int blockType() {
    return block.length < 2 ? -1 : block[1] & 0xff;
  }

  /** Parses a whole frame without its mark byte; empty if its structure or checksum is wrong. */
  static Optional<OsdpFrame> read(byte[] bytes) {
    if (bytes.length < HEADER + 2 || bytes[0] != 0x53) {
      return Optional.empty();
    }
    int length = (bytes[2] & 0xff) + 256 * (bytes[3] & 0xff);
    int control = bytes[4] & 0xff;
    int checkLength = (control & CRC) != 0 ? 2 : 1;
    int end = length - checkLength;
    if (length != bytes.length || end <= HEADER) {
      return Optional.empty();
    }
    byte[] check = check(Arrays.copyOf(bytes, end), checkLength == 2);
    if (!Arrays.equals(check, Arrays.copyOfRange(bytes, end, length))) {
      return Optional.empty();
    }
    int at = HEADER;
    byte[] block = new byte[0];
    if ((control & SECURED) != 0) {
      at += bytes[HEADER] & 0xff;
      if (at >= end || bytes[HEADER] < 2) {
        return Optional.empty();
      }
      block = Arrays.copyOfRange(bytes, HEADER, at);
    }
    byte[] data = Arrays.copyOfRange(bytes, at + 1, end);
    return Optional.of(new OsdpFrame(bytes[1] & 0xff, control, block, bytes[at] & 0xff, data));
  }

  /**
   * Returns the bytes from the start to the end of the data, with a length that counts {@code more}
   * further bytes.
   */
  byte[] body(int more) {
    int length = HEADER + block.length + 1 + data.length + more + (crc() ? 2 : 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x53);
    out.write(address);
    out.write(length % 256);
    out.write(length / 256);
    out.write(block.length == 0 ? control & ~SECURED : control | SECURED);
    out.writeBytes(block);
    out.write(code);
    out.writeBytes(data);
    return out.toByteArray();
  }

  /** Returns the frame as sent, with mark byte and checksum. */
  byte[] write() {
    byte[] body = body(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xff);
    out.writeBytes(body);
    out.writeBytes(check(body, crc()));
    return out.toByteArray();
  }

  /** Returns the reply to this frame, with its sequence number and checksum type. */
  OsdpFrame reply(byte[] withBlock, int reply, byte[] withData) {
    return new OsdpFrame(address | 0x80, control, withBlock, reply, withData);
  }

  private static byte[] check(byte[] body, boolean crc) {
    if (!crc) {
      byte sum = 0;
      for (byte b : body) {
        sum -= b;
      }
      return new byte[] {sum};
    }
    int value = 0x1d0f;
    for (byte b : body) {
      for (int bit = 7; bit >= 0; bit--) {
        boolean carry = (value >> 15 & 1) != (b >> bit & 1);
        value = value << 1 & 0xffff;
        if (carry) {
          value ^= 0x1021;
        }
      }
    }
    return new byte[] {(byte) value, (byte) (value >> 8)};
  }
}
