package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The synchronisation of one clock's time: read every ten minutes, and set when it is wrong by more
 * than three seconds. Not thread-safe.
 *
 * <p>The time is set, forwards or backwards, only right after the clock reported that every record
 * it holds was fetched. So every record that was made under the wrong time is in the journal, with
 * the offset that was measured, and the times within one fetch never jump.
 */
final class AnvizTimeSync {
  static final Duration TOLERANCE = Duration.ofSeconds(3);
  static final Duration EVERY = Duration.ofMinutes(10);

  /** Half a second: the average time passed since the whole second that a clock reports. */
  private static final Duration HALF = Duration.ofMillis(500);

  private final String station;
  private final ZoneId zone;
  private boolean known;
  private boolean givenUp;
  private boolean verifying;
  private long readAt;
  private Duration ahead = Duration.ZERO;

  AnvizTimeSync(String station, ZoneId zone) {
    this.station = station;
    this.zone = zone;
  }

  /** Forgets what was read: the clock may be another one now, or have been without power. */
  void forget() {
    known = false;
    givenUp = false;
    verifying = false;
  }

  /**
   * Tells whether the terminal's time is to be read now; a wrong time is read once more before it
   * is set.
   */
  boolean due(Tick now) {
    return !known || now.nanos() - readAt >= EVERY.toNanos() || (wrong() && !givenUp);
  }

  /** Tells whether the time that was read last is wrong by more than the tolerance. */
  boolean wrong() {
    return ahead.abs().compareTo(TOLERANCE) > 0;
  }

  /**
   * Tells whether the clock must not be set now: a setting failed or was made within {@link
   * #EVERY}.
   */
  boolean givenUp() {
    return givenUp;
  }

  /** Takes the time that the clock reports, and tells whether it is a valid time. */
  boolean read(Bytes data, Tick now, List<LineAction> out) {
    known = true;
    if (now.nanos() - readAt >= EVERY.toNanos()) {
      givenUp = false;
    }
    readAt = now.nanos();
    LocalDateTime time = AnvizTime.decode(data).orElse(null);
    if (time == null) {
      givenUp = true;
      return false;
    }
    ahead = Duration.between(now.wall(), time.atZone(zone).toInstant().plus(HALF));
    out.add(new LineAction.ClockRead(station, ahead));
    if (verifying && wrong()) {
      out.add(notSet("it was set and is still wrong"));
    }
    verifying = false;
    return true;
  }

  /** Records that the time cannot be read. */
  void unreadable(Tick now) {
    known = true;
    givenUp = true;
    readAt = now.nanos();
  }

  /** Returns the right local time, to which the clock is set. */
  LocalDateTime right(Tick now) {
    return LocalDateTime.ofInstant(now.wall().plus(HALF), zone).withNano(0);
  }

  /** Records that the clock was set, and returns the entry for the journal. */
  LineAction set(Bytes reply, long token, Tick now) {
    verifying = true;
    givenUp = true;
    String detail =
        "the clock was %d s %s and was set to %s"
            .formatted(
                ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead", right(now));
    ReadEvent event = new ReadEvent("clock-set", detail, now.wall(), null);
    return new LineAction.Message(station, Decoded.Punches.none(event), reply, token);
  }

  /** Records that the clock refused to be set, and returns the warning. */
  LineAction refused(String why) {
    givenUp = true;
    return notSet(why);
  }

  private LineAction notSet(String why) {
    return new LineAction.Warning(
        station, "clock-not-set", "its time is wrong and cannot be set: " + why);
  }
}
