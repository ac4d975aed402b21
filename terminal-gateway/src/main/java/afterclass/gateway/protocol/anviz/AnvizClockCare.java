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
import org.jspecify.annotations.Nullable;

/**
 * The clock of one terminal: read now and then, and set when it is wrong by more than a few
 * seconds.
 *
 * <p>It is set, forwards or backwards, only right after the terminal said that it holds nothing
 * that is not fetched. So every record that was made under the wrong time is here, with the offset
 * that was measured, and the records of one fetch never jump.
 */
final class AnvizClockCare {
  static final Duration TOLERANCE = Duration.ofSeconds(3);
  static final Duration EVERY = Duration.ofMinutes(10);

  /** It says whole seconds: on average half a second has passed since the one that it says. */
  private static final Duration HALF = Duration.ofMillis(500);

  private final String station;
  private final ZoneId zone;
  private boolean read;
  private boolean given;
  private boolean verifying;
  private long readAt;
  private Duration ahead = Duration.ZERO;

  AnvizClockCare(String station, ZoneId zone) {
    this.station = station;
    this.zone = zone;
  }

  /** The line is open again: the terminal may be another, or may have stood without power. */
  void forget() {
    read = false;
    given = false;
    verifying = false;
  }

  /** Whether to read it; one that is wrong is read again before it is set. */
  boolean due(Tick now) {
    return !read || now.nanos() - readAt >= EVERY.toNanos() || (wrong() && !given);
  }

  /** Whether it is to be set, if nothing hinders. */
  boolean wrong() {
    return ahead.abs().compareTo(TOLERANCE) > 0;
  }

  /** Whether it was tried in vain to set it; once in {@link #EVERY} is often enough. */
  boolean givenUp() {
    return given;
  }

  /** It was read; whether what came is a time at all. */
  boolean take(Bytes data, Tick now, List<LineAction> out) {
    read = true;
    if (now.nanos() - readAt >= EVERY.toNanos()) {
      given = false;
    }
    readAt = now.nanos();
    LocalDateTime time = AnvizTime.decode(data).orElse(null);
    if (time == null) {
      given = true;
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

  /** It cannot be read. */
  void unreadable(Tick now) {
    read = true;
    given = true;
    readAt = now.nanos();
  }

  /** What to set it to. */
  LocalDateTime right(Tick now) {
    return LocalDateTime.ofInstant(now.wall().plus(HALF), zone).withNano(0);
  }

  /** It answered that it is set. */
  LineAction set(Bytes reply, long token, Tick now) {
    verifying = true;
    given = true;
    String detail =
        "the clock was %d s %s and was set to %s"
            .formatted(
                ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead", right(now));
    ReadEvent event = new ReadEvent("clock-set", detail, now.wall(), null);
    return new LineAction.Said(station, Decoded.Punches.none(event), reply, token);
  }

  /** It did not let itself be set. */
  LineAction refused(@Nullable String why) {
    given = true;
    return notSet(why == null ? "it does not answer" : why);
  }

  private LineAction notSet(String why) {
    return new LineAction.Warning(
        station, "clock-not-set", "its clock is wrong and cannot be set: " + why);
  }
}
