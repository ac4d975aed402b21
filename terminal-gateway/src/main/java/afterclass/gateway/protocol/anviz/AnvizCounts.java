package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.util.Optional;

/**
 * The numbers of people, credentials and records in a terminal's memory.
 *
 * @param users people enrolled
 * @param fingerprints fingerprints enrolled
 * @param passwords passwords enrolled
 * @param cards cards enrolled
 * @param records records in its memory, fetched or not
 * @param fresh those among them that are flagged new
 */
record AnvizCounts(int users, int fingerprints, int passwords, int cards, int records, int fresh) {
  private static final int LENGTH = 18;

  /** Reads the counts in a reply to {@code 3C}; empty if it carries none. */
  static Optional<AnvizCounts> of(AnvizFrame reply) {
    return reply.ok() ? decode(reply.data()) : Optional.empty();
  }

  /**
   * Decodes the data of a reply to {@code 3C}: six 3-byte numbers; empty if it is anything else.
   */
  static Optional<AnvizCounts> decode(Bytes data) {
    if (data.length() != LENGTH) {
      return Optional.empty();
    }
    return Optional.of(
        new AnvizCounts(
            number(data, 0),
            number(data, 3),
            number(data, 6),
            number(data, 9),
            number(data, 12),
            number(data, 15)));
  }

  private static int number(Bytes data, int at) {
    return data.at(at) << 16 | data.at(at + 1) << 8 | data.at(at + 2);
  }
}
