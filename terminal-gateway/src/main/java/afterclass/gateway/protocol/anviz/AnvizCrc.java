package afterclass.gateway.protocol.anviz;

/** CRC-16 with the reflected polynomial 8408, begun with FFFF, nothing turned over at the end. */
final class AnvizCrc {
  private static final int POLYNOMIAL = 0x8408;

  private AnvizCrc() {}

  /** Of the first so many bytes. */
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
