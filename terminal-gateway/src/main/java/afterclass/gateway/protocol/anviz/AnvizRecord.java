package afterclass.gateway.protocol.anviz;

import afterclass.gateway.credential.Credential;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record of a clock's memory, 14 bytes.
 *
 * @param user the clock's own number of the person, 5 bytes
 * @param seconds local time in seconds since {@link AnvizTime#EPOCH}
 * @param means how the person was recognised, as a code of the clock
 * @param type low four bits the state key (in, out, …), highest bit whether the door was opened
 * @param workCode work code that was keyed in with the punch
 * @param raw the 14 bytes
 */
record AnvizRecord(long user, long seconds, int means, int type, int workCode, Bytes raw) {
  static final int LENGTH = 14;

  private static final int TYPE_AT = 10;
  private static final int DOOR_OPENED = 0x80;

  /** Decodes a record of 14 bytes; empty if the length differs. */
  static Optional<AnvizRecord> decode(Bytes raw) {
    if (raw.length() != LENGTH) {
      return Optional.empty();
    }
    return Optional.of(
        new AnvizRecord(
            number(raw, 0, 5),
            number(raw, 5, 4),
            raw.at(9),
            raw.at(TYPE_AT),
            (int) number(raw, 11, 3),
            raw));
  }

  /**
   * Decodes the records of a reply to {@code 40}: their number, then each record.
   *
   * @return empty if the length does not fit the number
   */
  static Optional<List<AnvizRecord>> packet(Bytes data) {
    if (data.length() == 0 || data.length() != 1 + data.at(0) * LENGTH) {
      return Optional.empty();
    }
    byte[] bytes = data.toArray();
    List<AnvizRecord> records = new ArrayList<>();
    for (int at = 1; at < bytes.length; at += LENGTH) {
      decode(Bytes.copyOfRange(bytes, at, at + LENGTH)).ifPresent(records::add);
    }
    return Optional.of(records);
  }

  private static long number(Bytes bytes, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = value << 8 | bytes.at(i);
    }
    return value;
  }

  /**
   * Returns the punch for the journal. A record has no number, so its own bytes identify it: sent
   * live and fetched later it is the same. The door bit is left out, for the door may open in
   * between. Two records of one person in one second that differ in nothing are one punch.
   *
   * @param zone zone of the clock
   */
  ReadPunch punch(ZoneId zone) {
    byte[] own = raw.toArray();
    own[TYPE_AT] &= (byte) ~DOOR_OPENED;
    Instant at = AnvizTime.ofSeconds(seconds).atZone(zone).toInstant();
    return new ReadPunch(
        new Credential.User(Long.toString(user)).text(), at, Bytes.copyOf(own).hex());
  }
}
