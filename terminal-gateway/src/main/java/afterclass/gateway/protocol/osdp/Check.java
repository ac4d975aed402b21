package afterclass.gateway.protocol.osdp;

/** The two kinds of check that end a frame: CRC-16 and checksum. */
final class Check {
  private static final int POLYNOMIAL = 0x1021;
  private static final int START = 0x1D0F;
  private static final int[] TABLE = table();

  private Check() {}

  /** Returns the CRC-16 of {@code bytes[from, to)}: polynomial 1021, start 1D0F, not reflected. */
  static int crc(byte[] bytes, int from, int to) {
    int crc = START;
    for (int i = from; i < to; i++) {
      crc = (crc << 8 & 0xFFFF) ^ TABLE[(crc >> 8 ^ bytes[i]) & 0xFF];
    }
    return crc;
  }

  /** Returns the byte that makes the sum of {@code bytes[from, to)} and itself 0. */
  static int sum(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += bytes[i];
    }
    return -sum & 0xFF;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
      }
      table[i] = crc & 0xFFFF;
    }
    return table;
  }
}
