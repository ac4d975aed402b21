package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an OSDP frame.
 *
 * @param address number of the reader, 0 to 126; 127 addresses all
 * @param reply whether a reader sent the frame
 * @param sqn sequence number, 0 to 3
 * @param crc whether the frame ends in a CRC-16; in a checksum of 8 bits otherwise
 * @param block security block, or {@code null} if there is none
 * @param id code of the command or reply
 * @param data data after the code, including the message authentication code, if there is one
 */
record Packet(
    int address, boolean reply, int sqn, boolean crc, @Nullable Block block, int id, Bytes data) {
  static final int MARK = 0xFF;
  static final int SOM = 0x53;

  /** The longest frame of the standard in bytes, without the mark byte. */
  static final int MAX_LENGTH = 1440;

  /** The number of bytes of its message authentication code (MAC) that a frame carries. */
  static final int MAC_LENGTH = 4;

  static final int HEADER = 5;
  private static final int REPLY_BIT = 0x80;
  private static final int CRC_BIT = 0x04;
  private static final int BLOCK_BIT = 0x08;
  private static final int SQN_BITS = 0x03;

  /**
   * A security block.
   *
   * @param type 11 to 18, as the standard numbers them in hex
   * @param data data that the type defines; often none
   */
  record Block(int type, Bytes data) {

    /** Tells whether the frame ends in a message authentication code. */
    boolean authenticated() {
      return type >= 0x15 && type <= 0x18;
    }
  }

  /** Returns the minimum length of a frame: header, code and checksum. */
  static int leastLength(int control) {
    return HEADER + 1 + checkLength(control);
  }

  static int checkLength(int control) {
    return (control & CRC_BIT) == 0 ? 1 : 2;
  }

  /**
   * Checks a frame; returns a description of the error, or {@code null} if the frame is valid.
   *
   * @param bytes array that holds the whole frame
   * @param from index of its SOM
   * @param length its length according to the header
   */
  static @Nullable String trouble(byte[] bytes, int from, int length) {
    int control = bytes[from + 4] & 0xFF;
    int end = from + length - checkLength(control);
    int expected;
    int found;
    if ((control & CRC_BIT) == 0) {
      expected = Check.sum(bytes, from, end);
      found = bytes[end] & 0xFF;
    } else {
      expected = Check.crc(bytes, from, end);
      found = (bytes[end] & 0xFF) | (bytes[end + 1] & 0xFF) << 8;
    }
    if (found != expected) {
      return "check is %x, expected %x".formatted(found, expected);
    }
    if ((control & BLOCK_BIT) == 0) {
      return null;
    }
    int block = bytes[from + HEADER] & 0xFF;
    int rest = end - from - HEADER - block - 1;
    if (block < 2 || rest < 0) {
      return "security block of %d bytes, expected 2 to %d".formatted(block, block + rest);
    }
    boolean mac = new Block(bytes[from + HEADER + 1] & 0xFF, Bytes.empty()).authenticated();
    return mac && rest < MAC_LENGTH
        ? "%d bytes of data, expected a code of authentication of %d".formatted(rest, MAC_LENGTH)
        : null;
  }

  /** Reads a frame in which {@link #trouble} finds nothing, with or without its mark byte. */
  static Packet of(Bytes frame) {
    byte[] bytes = frame.toArray();
    int from = frame.at(0) == SOM ? 0 : 1;
    int control = bytes[from + 4] & 0xFF;
    int end = bytes.length - checkLength(control);
    int at = from + HEADER;
    Block block = null;
    if ((control & BLOCK_BIT) != 0) {
      int length = bytes[at] & 0xFF;
      block = new Block(bytes[at + 1] & 0xFF, Bytes.copyOfRange(bytes, at + 2, at + length));
      at += length;
    }
    int address = bytes[from + 1] & 0xFF;
    return new Packet(
        address & ~REPLY_BIT,
        (address & REPLY_BIT) != 0,
        control & SQN_BITS,
        (control & CRC_BIT) != 0,
        block,
        bytes[at] & 0xFF,
        Bytes.copyOfRange(bytes, at + 1, end));
  }

  /** Returns the bytes of the frame with mark byte and checksum. */
  Bytes encode() {
    byte[] head = unchecked(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(MARK);
    out.writeBytes(head);
    if (crc) {
      int check = Check.crc(head, 0, head.length);
      out.write(check);
      out.write(check >> 8);
    } else {
      out.write(Check.sum(head, 0, head.length));
    }
    return Bytes.copyOf(out.toByteArray());
  }

  /**
   * Returns the part that is authenticated: from the SOM to the end of the data.
   *
   * @param more number of bytes that will stand between the data and the check
   */
  byte[] unchecked(int more) {
    Block here = block;
    int blockLength = here == null ? 0 : 2 + here.data().length();
    int length = HEADER + blockLength + 1 + data.length() + more + (crc ? 2 : 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(SOM);
    out.write(reply ? address | REPLY_BIT : address);
    out.write(length);
    out.write(length >> 8);
    out.write(sqn | (crc ? CRC_BIT : 0) | (here == null ? 0 : BLOCK_BIT));
    if (here != null) {
      out.write(blockLength);
      out.write(here.type());
      out.writeBytes(here.data().toArray());
    }
    out.write(id);
    out.writeBytes(data.toArray());
    return out.toByteArray();
  }

  /** Returns the same frame with other data. */
  Packet with(Bytes other) {
    return new Packet(address, reply, sqn, crc, block, id, other);
  }

  /** Returns the frame in the form that it would have without a secure channel. */
  Packet inClear(Bytes clear) {
    return new Packet(address, reply, sqn, crc, null, id, clear);
  }
}
