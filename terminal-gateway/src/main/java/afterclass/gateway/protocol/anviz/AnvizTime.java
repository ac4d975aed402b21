package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** The two forms in which a clock gives a time; both are its local time. */
final class AnvizTime {
  /**
   * The time from which a record's seconds count. The manual gives the day before; real clocks
   * count from here: {@code 322989D0} is 2026-09-02 13:04:16.
   */
  static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 2, 0, 0);

  private static final int LENGTH = 6;
  private static final int CENTURY = 2000;

  private AnvizTime() {}

  /** Returns the local time of a record's seconds. */
  static LocalDateTime ofSeconds(long seconds) {
    return EPOCH.plusSeconds(seconds);
  }

  /**
   * Decodes the time of its clock: year of the century, month, day, hour, minute, second.
   *
   * @return empty if the data is no time
   */
  static Optional<LocalDateTime> decode(Bytes data) {
    if (data.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
              CENTURY + data.at(0), data.at(1), data.at(2), data.at(3), data.at(4), data.at(5)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Encodes a time for setting the terminal's clock, in the format of {@link #decode}. */
  static Bytes encode(LocalDateTime time) {
    return Bytes.copyOf(
        new byte[] {
          (byte) (time.getYear() - CENTURY),
          (byte) time.getMonthValue(),
          (byte) time.getDayOfMonth(),
          (byte) time.getHour(),
          (byte) time.getMinute(),
          (byte) time.getSecond()
        });
  }
}
