package afterclass.gateway.wiring;

import afterclass.gateway.time.MonotonicClock;
import afterclass.gateway.time.ServiceClock;
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

/** The only place that reads the system's time; tests and demos replace its clocks. */
@Factory
public final class TimeFactory {
  private static final Logger LOG = LoggerFactory.getLogger(TimeFactory.class);

  /** Returns the system's clock. */
  public static InstantSource system() {
    return InstantSource.system();
  }

  /**
   * Returns the system's counting clock. On Linux it includes the time that the machine slept;
   * elsewhere a sleep looks like a step of the wall clock.
   */
  public static MonotonicClock counting() {
    Path uptime = Path.of("/proc/uptime");
    return Files.isReadable(uptime) ? new Uptime(uptime) : System::nanoTime;
  }

  /** A clock that counts from the machine's start, including sleep. */
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

  /** Creates a clock that trusts the given one unconditionally, unless another was given. */
  @Singleton
  @Requires(missingBeans = ServiceClock.class)
  ServiceClock serviceClock(InstantSource clock) {
    return ServiceClock.unwatched(clock);
  }

  /** Creates the system's clock, unless another was given. */
  @Singleton
  @Requires(missingBeans = InstantSource.class)
  InstantSource instantSource() {
    return system();
  }
}
