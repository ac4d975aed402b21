package afterclass.simulator.terminal.anviz;

import java.nio.ByteBuffer;

/**
 * The encoder of the clock's frames: {@code A5}, device id, command or reply code, a return code in
 * replies, length, data, and a CRC-16 (CCITT, reflected) over everything before it, low byte first.
 */
public final class ClockFrames {
  static final int START = 0xA5;

  private static final int[] TABLE = table();

  private ClockFrames() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 1 ? value >>> 1 ^ 0x8408 : value >>> 1;
      }
      table[i] = value;
    }
    return table;
  }

  /** Returns the CRC of the first {@code count} bytes. */
  static int check(byte[] bytes, int count) {
    int check = 0xFFFF;
    for (int i = 0; i < count; i++) {
      check = check >>> 8 ^ TABLE[(check ^ bytes[i]) & 0xFF];
    }
    return check;
  }

  /**
   * Returns a reply.
   *
   * @param id device id
   * @param command command of the request
   * @param code return code, 0 for success
   * @param data data of the reply
   */
  public static byte[] answer(long id, int command, int code, byte[] data) {
    byte[] frame = new byte[9 + data.length + 2];
    ByteBuffer out = ByteBuffer.wrap(frame);
    out.put((byte) START).putInt((int) id).put((byte) (command + 0x80)).put((byte) code);
    out.putShort((short) data.length).put(data);
    return checked(frame);
  }

  /** Returns the frame of an unsolicited record. */
  public static byte[] live(long id, byte[] record) {
    return answer(id, 0x5F, 0, record);
  }

  /** Returns the heartbeat of a clock that opened the connection itself. */
  public static byte[] heartbeat(long id) {
    byte[] frame = new byte[10];
    ByteBuffer out = ByteBuffer.wrap(frame);
    out.put((byte) START).putInt((int) id).put((byte) 0x7F).putShort((short) 0);
    return checked(frame);
  }

  private static byte[] checked(byte[] frame) {
    int check = check(frame, frame.length - 2);
    frame[frame.length - 2] = (byte) check;
    frame[frame.length - 1] = (byte) (check >>> 8);
    return frame;
  }
}
