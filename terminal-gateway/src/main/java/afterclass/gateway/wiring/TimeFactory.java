package afterclass.gateway.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place that asks the system for the time; tests and demos put their own clock here. */
@Factory
public final class TimeFactory {

  /** The system's clock. */
  @Singleton
  InstantSource instantSource() {
    return InstantSource.system();
  }
}
