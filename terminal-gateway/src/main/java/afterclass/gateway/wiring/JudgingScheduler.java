package afterclass.gateway.wiring;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.CommitEvents;
import afterclass.gateway.transaction.StoreException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scheduler that judges days while the service runs: shortly after a commit that affects them,
 * and at the next deadline. It then notifies the open pages. Commands do not run it.
 *
 * <p>It starts when the service is up and stops before the store closes. {@code @Scheduled} is not
 * used: it would start while the store's beans are under construction, and the framework creates a
 * bean twice if two threads request it at once.
 */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false", defaultValue = "true")
@Requires(property = "attendance.judging.enabled", notEquals = "false", defaultValue = "true")
class JudgingScheduler implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(JudgingScheduler.class);
  private static final long LAST_RUN_SECONDS = 30;

  /** Time within which commits are gathered into one run of judging. */
  private static final Duration GATHER = Duration.ofMillis(60);

  /** Minimum pause before a run that no commit caused. */
  private static final Duration SHORTEST = Duration.ofMillis(10);

  /** Pause after a failed run. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final DayKeeper keeper;
  private final Duration longest;
  private final PageEvents changes;
  private final InstantSource clock;
  private final AtomicBoolean gathering = new AtomicBoolean();
  private final AtomicBoolean changed = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread made = new Thread(task, "judging");
            made.setDaemon(true);
            return made;
          });

  private String fault = "";
  private volatile boolean started;
  private @Nullable ScheduledFuture<?> timer;

  JudgingScheduler(
      DayKeeper keeper,
      CommitEvents commits,
      PageEvents changes,
      InstantSource clock,
      SchoolSettings settings) {
    this.keeper = keeper;
    this.longest = settings.of(Settings.JUDGING_EVERY);
    this.changes = changes;
    this.clock = clock;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setRemoveOnCancelPolicy(true);
    commits.listen(this::committed);
  }

  private void committed(CommitEvent event) {
    if (event == CommitEvent.DECISIONS) {
      changed.set(true);
    } else if (started && gathering.compareAndSet(false, true)) {
      ScheduledFuture<?> unused = after(GATHER, this::gathered);
    }
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    begin();
  }

  /** Starts the first run of judging; later runs follow each commit and each deadline. */
  void begin() {
    started = true;
    ScheduledFuture<?> unused = after(Duration.ZERO, this::run);
  }

  private void gathered() {
    gathering.set(false);
    changed.set(true);
    run();
  }

  /** Judges days, notifies the pages if they may show something new, and sets the next timer. */
  private void run() {
    Duration pause = judge();
    if (changed.getAndSet(false)) {
      changes.tell();
    }
    ScheduledFuture<?> last = timer;
    if (last != null) {
      last.cancel(false);
    }
    timer = after(pause, this::run);
  }

  private @Nullable ScheduledFuture<?> after(Duration pause, Runnable task) {
    try {
      return thread.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("the service ends; the next start takes what is left", e);
      return null;
    }
  }

  /**
   * Runs the day-keeper once; a failed run's work is done by the next one. An error is logged once,
   * not at every run.
   *
   * @return pause until the next run if no transaction is committed
   */
  Duration judge() {
    try {
      keeper.tick();
      Instant due = keeper.due();
      if (!fault.isEmpty()) {
        LOG.info("the days are judged again");
        fault = "";
      }
      return between(SHORTEST, Duration.between(clock.instant(), due), longest);
    } catch (Error | RuntimeException e) {
      // The timer must be set whatever failed: without it no day would be judged any more.
      report(e);
      return RETRY;
    }
  }

  private static Duration between(Duration least, Duration pause, Duration most) {
    Duration atLeast = pause.compareTo(least) < 0 ? least : pause;
    return atLeast.compareTo(most) > 0 ? most : atLeast;
  }

  private void report(Throwable cause) {
    String now = String.valueOf(cause);
    if (!now.equals(fault)) {
      LOG.error(
          "the days cannot be judged, and are tried again every second: {}",
          cause.getMessage(),
          cause instanceof StoreException ? null : cause);
      fault = now;
    }
  }

  /** Stops the scheduler and waits until the current run has ended. */
  @PreDestroy
  void stop() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_RUN_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
