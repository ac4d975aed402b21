package afterclass.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A converter of instants to the store's format: whole microseconds since 1970-01-01T00:00:00Z. */
public final class Micros {
  private static final long PER_SECOND = 1_000_000;
  private static final long NANOS = 1_000;

  /** The latest instant that fits in 64 bits of microseconds, in whole seconds. */
  private static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / PER_SECOND - 1);

  private static final Instant FIRST = Instant.ofEpochSecond(Long.MIN_VALUE / PER_SECOND + 1);

  private Micros() {}

  /** Returns an instant in microseconds, truncated and limited to the range of 64 bits. */
  public static long of(Instant instant) {
    Instant fitting = fit(instant);
    return Math.addExact(
        Math.multiplyExact(fitting.getEpochSecond(), PER_SECOND), fitting.getNano() / NANOS);
  }

  public static @Nullable Long orNull(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  /** Returns the instant as it will be read back. */
  public static Instant fit(Instant instant) {
    if (instant.isAfter(LAST)) {
      return LAST;
    }
    return instant.isBefore(FIRST) ? FIRST : instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns a duration in microseconds. */
  public static long of(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), PER_SECOND), duration.getNano() / NANOS);
  }

  public static Duration duration(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
  }

  public static @Nullable Instant instantOrNull(@Nullable Long micros) {
    return micros == null ? null : instant(micros);
  }
}
