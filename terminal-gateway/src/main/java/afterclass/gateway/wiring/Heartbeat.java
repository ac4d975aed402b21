package afterclass.gateway.wiring;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.transaction.StoreException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the days kept judged while the service runs; a command that opens the store does not.
 *
 * <p>It begins when the service is up and ends before the store closes. Not {@code @Scheduled}:
 * that would begin while the store's beans are still being made, and what two threads make at once
 * the framework makes twice.
 */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false", defaultValue = "true")
@Requires(property = "attendance.heartbeat.enabled", notEquals = "false", defaultValue = "true")
class Heartbeat implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final long LAST_BEAT_SECONDS = 30;

  /** What comes at once is judged together, and a page hears of it within this and a beat. */
  private static final long GATHER_MILLIS = 60;

  private final DayKeeper keeper;
  private final Duration every;
  private final LiveChanges changes;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  private String fault = "";
  private volatile @Nullable ScheduledFuture<?> beats;

  Heartbeat(DayKeeper keeper, Bell bell, LiveChanges changes, SchoolSettings settings) {
    this.keeper = keeper;
    this.every = settings.of(Settings.HEARTBEAT_EVERY);
    this.changes = changes;
    bell.hear(this::soon);
  }

  /** A beat out of turn, unless one is coming anyhow. */
  private void soon() {
    if (beats != null && wanted.compareAndSet(false, true)) {
      try {
        ScheduledFuture<?> unused =
            heart.schedule(this::outOfTurn, GATHER_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("the service ends; the next start takes what is left", e);
      }
    }
  }

  private void outOfTurn() {
    wanted.set(false);
    beat();
    changes.tell();
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    long millis = every.toMillis();
    beats = heart.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * One beat: what cannot be done now is done by a later one, whatever this one fails with. A fault
   * is said once, not at every beat.
   */
  void beat() {
    FutureTask<Boolean> tick = new FutureTask<>(keeper::tick, true);
    tick.run();
    try {
      tick.get();
      if (!fault.isEmpty()) {
        LOG.info("the days are judged again");
        fault = "";
      }
    } catch (ExecutionException e) {
      tell(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Throwable cause) {
    String now = String.valueOf(cause);
    if (!now.equals(fault)) {
      LOG.error(
          "the days cannot be judged, and are tried again every beat: {}",
          cause.getMessage(),
          cause instanceof StoreException ? null : cause);
      fault = now;
    }
  }

  /** Lets the beat that is under way come to its end. */
  @PreDestroy
  void stop() {
    ScheduledFuture<?> begun = beats;
    if (begun != null) {
      begun.cancel(false);
    }
    heart.shutdown();
    try {
      if (!heart.awaitTermination(LAST_BEAT_SECONDS, TimeUnit.SECONDS)) {
        heart.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
