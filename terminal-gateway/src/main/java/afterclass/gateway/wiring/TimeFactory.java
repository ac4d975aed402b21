package afterclass.gateway.wiring;

import afterclass.gateway.time.MonotonicClock;
import afterclass.gateway.time.SteadyClock;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that asks the system for the time; tests and demos put their own clock here. */
@Factory
public final class TimeFactory {
  private static final Logger LOG = LoggerFactory.getLogger(TimeFactory.class);

  /** The system's clock. */
  public static InstantSource system() {
    return InstantSource.system();
  }

  /**
   * The system's clock that only counts. On Linux it knows how long the machine slept; elsewhere a
   * sleep looks like a step of the wall clock.
   */
  public static MonotonicClock counting() {
    Path uptime = Path.of("/proc/uptime");
    return Files.isReadable(uptime) ? new Uptime(uptime) : System::nanoTime;
  }

  /** Counts from the start of the machine, asleep or awake. */
  private static final class Uptime implements MonotonicClock {
    private static final int NANO_DIGITS = 9;

    private final Path file;
    private long asleep;

    Uptime(Path file) {
      this.file = file;
    }

    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public synchronized long nanosWithSleep() {
      try {
        String text = Files.readString(file);
        BigDecimal seconds = new BigDecimal(text.substring(0, text.indexOf(' ')));
        asleep = seconds.movePointRight(NANO_DIGITS).longValueExact() - nanos();
      } catch (IOException e) {
        LOG.debug("{} cannot be read; as far as is known the machine did not sleep", file, e);
      }
      return nanos() + asleep;
    }
  }

  /** Believes the given clock whatever it says, where nobody brought another. */
  @Singleton
  @Requires(missingBeans = SteadyClock.class)
  SteadyClock steadyClock(InstantSource clock) {
    return SteadyClock.unwatched(clock);
  }

  /** The system's clock, where nobody brought another. */
  @Singleton
  @Requires(missingBeans = InstantSource.class)
  InstantSource instantSource() {
    return system();
  }
}
