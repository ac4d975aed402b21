package afterclass.gateway.wiring;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.journal.JournalException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the days kept judged while the service runs; a command that opens the store does not. */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false", defaultValue = "true")
@Requires(property = "attendance.heartbeat.enabled", notEquals = "false", defaultValue = "true")
class Heartbeat {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final DayKeeper keeper;

  Heartbeat(DayKeeper keeper) {
    this.keeper = keeper;
  }

  /** One beat: what cannot be written now is done by a later one. */
  @Scheduled(
      initialDelay = "${attendance.heartbeat.every:1s}",
      fixedDelay = "${attendance.heartbeat.every:1s}")
  void beat() {
    try {
      keeper.tick();
    } catch (JournalException e) {
      LOG.error("the days could not be judged, will be tried again: {}", e.getMessage());
    }
  }
}
