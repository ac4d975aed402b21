package afterclass.gateway.protocol.anviz;

/** The CRC-16 of TC_B: reflected polynomial 8408, start value FFFF, no final inversion. */
final class AnvizCrc {
  private static final int POLYNOMIAL = 0x8408;

  private AnvizCrc() {}

  /** Returns the CRC of the first {@code count} bytes. */
  static int of(byte[] bytes, int count) {
    int crc = 0xFFFF;
    for (int i = 0; i < count; i++) {
      crc ^= bytes[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
      }
    }
    return crc;
  }
}
