package afterclass.gateway.web.health;

import afterclass.gateway.outbox.OutboxStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.function.ToIntFunction;

/** The metrics of the outbox, computed when they are read. */
@Singleton
final class OutboxGauges implements ApplicationEventListener<ServerStartupEvent> {
  private final MeterRegistry meters;
  private final OutboxStore outbox;

  OutboxGauges(MeterRegistry meters, OutboxStore outbox) {
    this.meters = meters;
    this.outbox = outbox;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    gauge("waiting", OutboxStore.Count::waiting);
    gauge("failing", OutboxStore.Count::failing);
    gauge("undeliverable", OutboxStore.Count::dead);
  }

  private void gauge(String state, ToIntFunction<OutboxStore.Count> number) {
    Gauge.builder("attendance.outbox", outbox, o -> o.counts().stream().mapToInt(number).sum())
        .description("Messages to mail and group robots by how they stand")
        .tag("state", state)
        .register(meters);
  }
}
