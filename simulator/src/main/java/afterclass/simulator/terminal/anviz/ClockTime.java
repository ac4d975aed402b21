package afterclass.simulator.terminal.anviz;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The local time that a clock shows, and the encoding of records with that time. */
final class ClockTime {
  /** Origin of a record's seconds, in local time, as in real clocks. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 2, 0, 0);

  private static final int FINGER = 1;

  private final ZoneId zone;
  private final InstantSource time;
  private Duration drift = Duration.ZERO;

  ClockTime(ZoneId zone, InstantSource time) {
    this.zone = zone;
    this.time = time;
  }

  /** Sets the clock's lead over the true time. */
  void drift(Duration ahead) {
    drift = ahead;
  }

  /** Returns the clock's lead over the true time. */
  Duration drift() {
    return drift;
  }

  /** Sets the time that the clock shows. */
  void set(LocalDateTime to) {
    drift =
        Duration.between(
            time.instant().truncatedTo(ChronoUnit.SECONDS), to.atZone(zone).toInstant());
  }

  /** Returns a record of 14 bytes for a punch at this moment. */
  byte[] record(long user) {
    ByteBuffer out = ByteBuffer.allocate(14);
    out.put((byte) (user >>> 32)).putInt((int) user);
    out.putInt((int) ChronoUnit.SECONDS.between(EPOCH, now()));
    out.put((byte) FINGER);
    return out.array();
  }

  /** Returns the shown time as year of the century, month, day, hour, minute and second. */
  byte[] face() {
    LocalDateTime now = now();
    return new byte[] {
      (byte) (now.getYear() - 2000),
      (byte) now.getMonthValue(),
      (byte) now.getDayOfMonth(),
      (byte) now.getHour(),
      (byte) now.getMinute(),
      (byte) now.getSecond()
    };
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(time.instant().plus(drift), zone);
  }
}
