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
  private volatile String fault = "";

  Heartbeat(DayKeeper keeper) {
    this.keeper = keeper;
  }

  /** One beat: what cannot be written now is done by a later one. Said once, not every second. */
  @Scheduled(
      initialDelay = "${attendance.heartbeat.every:1s}",
      fixedDelay = "${attendance.heartbeat.every:1s}")
  void beat() {
    try {
      keeper.tick();
      if (!fault.isEmpty()) {
        LOG.info("the days are judged again");
        fault = "";
      }
    } catch (JournalException e) {
      String now = String.valueOf(e.getMessage());
      if (!now.equals(fault)) {
        LOG.error("the days cannot be judged, and are tried again every beat: {}", now);
        fault = now;
      }
    }
  }
}
