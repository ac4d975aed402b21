package afterclass.gateway.web.health;

import afterclass.gateway.outbox.OutboxStore;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The outbox's health: what waits, and what could not be delivered. It is never down for a mail
 * server's sake: attendance goes on without it, and the page of messages says what is wrong.
 */
@Singleton
final class OutboxHealth extends Indicator {
  private final OutboxStore outbox;

  OutboxHealth(OutboxStore outbox, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("messages", threads);
    this.outbox = outbox;
  }

  @Override
  Finding look() {
    Map<String, Object> details = new LinkedHashMap<>();
    for (OutboxStore.Count count : outbox.counts()) {
      details.put(
          count.way(),
          count.waiting()
              + " waiting, "
              + count.failing()
              + " of them after a failure, "
              + count.dead()
              + " undeliverable");
    }
    return new Finding(true, details);
  }
}
