package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * A request to a clock. No request here erases anything: of the three forms of {@code 4E} only the
 * one that takes the "new" flag from the first {@code count} records exists.
 *
 * @param command code of the command
 * @param data data of the command
 */
record AnvizRequest(int command, Bytes data) {
  /** Maximum number of records in one packet. */
  static final int PACKET = 25;

  /** The heartbeat that a clock sends unasked; the answer to it carries no data. */
  static final int HEARTBEAT = 0x7F;

  /** A record that the clock sends without being asked: 5F with the bit of a reply. */
  static final int LIVE_RECORD = 0xDF;

  private static final int LOG_IN = 0x04;
  private static final Set<Integer> ANSWERS = Set.of(0x84, 0xB8, 0xB9, 0xBC, 0xC0, 0xCE);
  private static final int HEARTBEAT_ANSWER = 0xFF;
  private static final int NAME_LENGTH = 12;

  /** Tells whether a command code is that of an answer to one of the gateway's requests. */
  static boolean isAnswer(int command) {
    return ANSWERS.contains(command);
  }

  /** Tells whether the request carries a password. */
  boolean secret() {
    return command == LOG_IN;
  }

  /** Makes {@code 3C}, which counts users and records. */
  static AnvizRequest counts() {
    return new AnvizRequest(0x3C, Bytes.empty());
  }

  /** Makes {@code 40 02}, which fetches the first packet of the new records. */
  static AnvizRequest firstOfNew() {
    return fetch(0x02);
  }

  /** Makes {@code 40 00}, which fetches the next packet. */
  static AnvizRequest next() {
    return fetch(0x00);
  }

  /** Makes {@code 40 10}, which fetches the last packet again. */
  static AnvizRequest again() {
    return fetch(0x10);
  }

  private static AnvizRequest fetch(int which) {
    return new AnvizRequest(0x40, Bytes.copyOf(new byte[] {(byte) which, PACKET}));
  }

  /**
   * Makes {@code 4E 02}, which takes the "new" flag from the first {@code count} new records.
   *
   * @param count 1 to 16777215
   */
  static AnvizRequest clearNew(int count) {
    return new AnvizRequest(
        0x4E,
        Bytes.copyOf(new byte[] {0x02, (byte) (count >> 16), (byte) (count >> 8), (byte) count}));
  }

  /** Makes {@code 38}, which reads the time of the clock. */
  static AnvizRequest readClock() {
    return new AnvizRequest(0x38, Bytes.empty());
  }

  /** Makes {@code 39}, which sets the time of the clock. */
  static AnvizRequest setClock(LocalDateTime to) {
    return new AnvizRequest(0x39, AnvizTime.encode(to));
  }

  /** Makes {@code 04}, which logs in by name and password, each 12 bytes of ASCII, zero-padded. */
  static AnvizRequest logIn(String name, String password) {
    byte[] data = new byte[2 * NAME_LENGTH];
    put(name, data, 0);
    put(password, data, NAME_LENGTH);
    return new AnvizRequest(LOG_IN, Bytes.copyOf(data));
  }

  private static void put(String text, byte[] data, int at) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, data, at, Math.min(ascii.length, NAME_LENGTH));
  }

  /** Makes the answer to a heartbeat. */
  static AnvizRequest heartbeatAnswer() {
    return new AnvizRequest(HEARTBEAT_ANSWER, Bytes.empty());
  }

  /** Encodes the request as a frame for a device; 0 for one that is alone on the line. */
  Bytes frame(long device) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(AnvizShape.START);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (device >> shift));
    }
    out.write(command);
    out.write(data.length() >> 8);
    out.write(data.length());
    out.writeBytes(data.toArray());
    int crc = AnvizCrc.of(out.toByteArray(), out.size());
    out.write(crc);
    out.write(crc >> 8);
    return Bytes.copyOf(out.toByteArray());
  }
}
