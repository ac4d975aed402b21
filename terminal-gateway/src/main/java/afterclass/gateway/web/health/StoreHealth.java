package afterclass.gateway.web.health;

import afterclass.gateway.store.StoreCondition;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The health of the store: down while it cannot be written, which stops acknowledgements. */
@Singleton
final class StoreHealth extends Indicator {
  private final StoreCondition probe;

  StoreHealth(StoreCondition probe, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("store", threads);
    this.probe = probe;
  }

  @Override
  Finding look() {
    return probe
        .fault()
        .map(fault -> new Finding(false, Map.<String, Object>of("fault", fault)))
        .orElseGet(() -> new Finding(true, Map.of()));
  }
}
