package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * What can be asked of a clock. Nothing here erases anything: of the three forms of {@code 4E} only
 * the one that takes the "new" flag from the first so many records exists.
 *
 * @param command the command
 * @param data what goes with it
 */
record AnvizRequest(int command, Bytes data) {
  /** The most records in one packet. */
  static final int PACKET = 25;

  /** The heartbeat of a clock that called by itself; the answer to it carries no data. */
  static final int HEARTBEAT = 0x7F;

  /** A record that the clock tells without being asked: 5F with the bit of a reply. */
  static final int LIVE_RECORD = 0xDF;

  private static final int LOG_IN = 0x04;
  private static final Set<Integer> ANSWERS = Set.of(0x84, 0xB8, 0xB9, 0xBC, 0xC0, 0xCE);
  private static final int HEARTBEAT_ANSWER = 0xFF;
  private static final int NAME_LENGTH = 12;

  /** Whether a command is the answer to something that is asked here. */
  static boolean isAnswer(int command) {
    return ANSWERS.contains(command);
  }

  /** Whether it carries a password. */
  boolean secret() {
    return command == LOG_IN;
  }

  /** {@code 3C}: how many users and records there are. */
  static AnvizRequest counts() {
    return new AnvizRequest(0x3C, Bytes.empty());
  }

  /** {@code 40 02}: the first packet of the new records. */
  static AnvizRequest firstOfNew() {
    return fetch(0x02);
  }

  /** {@code 40 00}: the next packet. */
  static AnvizRequest next() {
    return fetch(0x00);
  }

  /** {@code 40 10}: the last packet again. */
  static AnvizRequest again() {
    return fetch(0x10);
  }

  private static AnvizRequest fetch(int which) {
    return new AnvizRequest(0x40, Bytes.copyOf(new byte[] {(byte) which, PACKET}));
  }

  /**
   * {@code 4E 02}: the first so many new records are no longer new.
   *
   * @param count 1 to 16777215
   */
  static AnvizRequest clearNew(int count) {
    return new AnvizRequest(
        0x4E,
        Bytes.copyOf(new byte[] {0x02, (byte) (count >> 16), (byte) (count >> 8), (byte) count}));
  }

  /** {@code 38}: the time by its clock. */
  static AnvizRequest readClock() {
    return new AnvizRequest(0x38, Bytes.empty());
  }

  /** {@code 39}: sets its clock. */
  static AnvizRequest setClock(LocalDateTime to) {
    return new AnvizRequest(0x39, AnvizTime.encode(to));
  }

  /** {@code 04}: the connection's name and password, 12 bytes of ASCII each, padded with zeros. */
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

  /** The answer to a heartbeat. */
  static AnvizRequest heartbeatAnswer() {
    return new AnvizRequest(HEARTBEAT_ANSWER, Bytes.empty());
  }

  /** As a frame for a device; 0 is whoever is alone on the line. */
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
