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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges days while the service runs: soon after a commit that changed what they are judged by, and
 * at the next deadline. Then it tells the open pages. A command that opens the store has none.
 *
 * <p>It begins when the service is up and ends before the store closes. Not {@code @Scheduled}:
 * that would begin while the store's beans are still being made, and what two threads make at once
 * the framework makes twice.
 */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false", defaultValue = "true")
@Requires(property = "attendance.heartbeat.enabled", notEquals = "false", defaultValue = "true")
class JudgingScheduler implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(JudgingScheduler.class);
  private static final long LAST_TURN_SECONDS = 30;

  /** Commits within this time are judged together. */
  private static final Duration GATHER = Duration.ofMillis(60);

  /** The shortest pause between two turns that no commit asked for. */
  private static final Duration SHORTEST = Duration.ofMillis(10);

  /** The pause after a turn that failed. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final DayKeeper keeper;
  private final Duration longest;
  private final LiveChanges changes;
  private final InstantSource clock;
  private final AtomicBoolean woken = new AtomicBoolean();
  private final AtomicBoolean decided = new AtomicBoolean();
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
      LiveChanges changes,
      InstantSource clock,
      SchoolSettings settings) {
    this.keeper = keeper;
    this.longest = settings.of(Settings.HEARTBEAT_EVERY);
    this.changes = changes;
    this.clock = clock;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setRemoveOnCancelPolicy(true);
    commits.listen(this::committed);
  }

  private void committed(CommitEvent event) {
    if (event == CommitEvent.DECISIONS) {
      decided.set(true);
    } else if (started && woken.compareAndSet(false, true)) {
      ScheduledFuture<?> unused = after(GATHER, this::wake);
    }
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    begin();
  }

  /** Runs the first turn, and from then on one after each commit and at each deadline. */
  void begin() {
    started = true;
    ScheduledFuture<?> unused = after(Duration.ZERO, this::turn);
  }

  private void wake() {
    woken.set(false);
    decided.set(true);
    turn();
  }

  /** Judges, tells the pages if they may show something new, and sets the timer anew. */
  private void turn() {
    Duration pause = judge();
    if (decided.getAndSet(false)) {
      changes.tell();
    }
    ScheduledFuture<?> last = timer;
    if (last != null) {
      last.cancel(false);
    }
    timer = after(pause, this::turn);
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
   * Runs one turn of the keeper; a later one does what this one fails to do. A fault is logged
   * once, not at every turn.
   *
   * @return how long nothing is to be done if nothing is committed
   */
  Duration judge() {
    FutureTask<Instant> task =
        new FutureTask<>(
            () -> {
              keeper.tick();
              return keeper.due();
            });
    task.run();
    try {
      Instant due = task.get();
      if (!fault.isEmpty()) {
        LOG.info("the days are judged again");
        fault = "";
      }
      return between(SHORTEST, Duration.between(clock.instant(), due), longest);
    } catch (ExecutionException e) {
      tell(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return RETRY;
  }

  private static Duration between(Duration least, Duration pause, Duration most) {
    Duration atLeast = pause.compareTo(least) < 0 ? least : pause;
    return atLeast.compareTo(most) > 0 ? most : atLeast;
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

  /** Waits until the turn that is under way has ended. */
  @PreDestroy
  void stop() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_TURN_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
