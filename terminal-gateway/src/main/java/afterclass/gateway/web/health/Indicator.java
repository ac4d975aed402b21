package afterclass.gateway.web.health;

import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** The health indicator of one part of the service, computed on a thread that may block. */
abstract class Indicator implements HealthIndicator {
  private final String name;
  private final ExecutorService threads;

  Indicator(String name, ExecutorService threads) {
    this.name = name;
    this.threads = threads;
  }

  /** Returns the present health of the part. */
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
   * The result of an examination.
   *
   * @param up whether the part is healthy
   * @param details values found, and what to do if the part is not healthy
   */
  record Finding(boolean up, Map<String, Object> details) {}
}
