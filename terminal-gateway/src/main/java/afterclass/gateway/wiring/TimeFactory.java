package afterclass.gateway.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place that asks the system for the time; tests and demos put their own clock here. */
@Factory
public final class TimeFactory {

  /** The system's clock. */
  public static InstantSource system() {
    return InstantSource.system();
  }

  /** The system's clock, where nobody brought another. */
  @Singleton
  @Requires(missingBeans = InstantSource.class)
  InstantSource instantSource() {
    return system();
  }
}
