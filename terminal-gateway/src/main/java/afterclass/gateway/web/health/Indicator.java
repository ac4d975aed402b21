package afterclass.gateway.web.health;

import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** One part of the service's health, asked on a thread that may wait. */
abstract class Indicator implements HealthIndicator {
  private final String name;
  private final ExecutorService threads;

  Indicator(String name, ExecutorService threads) {
    this.name = name;
    this.threads = threads;
  }

  /** How the part is. */
  abstract Finding look();

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(threads, this::result);
  }

  private HealthResult result() {
    Finding finding = look();
    return HealthResult.builder(name, finding.up() ? HealthStatus.UP : HealthStatus.DOWN)
        .details(finding.details())
        .build();
  }

  /**
   * What looking found.
   *
   * @param up whether it is well
   * @param details what was seen, and what to do if it is not well
   */
  record Finding(boolean up, Map<String, Object> details) {}
}
