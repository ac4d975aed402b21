package afterclass.gateway.wiring;

import afterclass.gateway.notice.Teller;
import afterclass.gateway.outbox.Sender;
import afterclass.gateway.outbox.Senders;
import afterclass.gateway.transaction.StoreException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of messages: one that reads what is new, and one for each way out, so that a slow
 * mail server delays neither a robot nor judging nor a punch. They start when the service is up and
 * end before the store closes; a letter that is on its way then is sent again after the next start.
 */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false", defaultValue = "true")
@Requires(property = "attendance.judging.enabled", notEquals = "false", defaultValue = "true")
class MessagesScheduler implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(MessagesScheduler.class);
  private static final long PAUSE_SECONDS = 5;
  private static final long PURGE_HOURS = 24;
  private static final long LAST_ROUND_SECONDS = 5;

  private final Teller teller;
  private final Senders senders;
  private final List<ScheduledExecutorService> threads = new ArrayList<>();

  MessagesScheduler(Teller teller, Senders senders) {
    this.teller = teller;
    this.senders = senders;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    ScheduledExecutorService reading = thread("messages");
    every(reading, new Round("what is new cannot be told", teller::tick), PAUSE_SECONDS);
    every(
        reading,
        new Round("old messages cannot be removed", teller::purge),
        TimeUnit.HOURS.toSeconds(PURGE_HOURS));
    for (Sender sender : senders.all()) {
      String name = sender.way().name();
      every(
          thread("messages " + name),
          new Round("messages cannot be sent by " + name, () -> sendAll(sender)),
          PAUSE_SECONDS);
    }
  }

  private static void sendAll(Sender sender) {
    int sent = sender.send();
    if (sent > 0) {
      LOG.debug("{} letters were sent by {}", sent, sender.way().name());
    }
  }

  private synchronized ScheduledExecutorService thread(String name) {
    ScheduledExecutorService made =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.add(made);
    return made;
  }

  private static void every(ScheduledExecutorService thread, Runnable round, long seconds) {
    ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(round, 0, seconds, TimeUnit.SECONDS);
  }

  /** A round of work that is repeated whatever fails; a failure is logged once, not each time. */
  private static final class Round implements Runnable {
    private final String failure;
    private final Runnable work;
    private String last = "";

    Round(String failure, Runnable work) {
      this.failure = failure;
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
        last = "";
      } catch (Error | RuntimeException e) {
        // A thread that ended here would never tell anybody anything again.
        String now = String.valueOf(e);
        if (!now.equals(last)) {
          LOG.error("{}, and is tried again: {}", failure, now, known(e) ? null : e);
          last = now;
        }
      }
    }

    private static boolean known(Throwable e) {
      return e instanceof StoreException;
    }
  }

  /** Stops the threads; a call on its way is interrupted. */
  @PreDestroy
  synchronized void stop() {
    threads.forEach(ScheduledExecutorService::shutdownNow);
    try {
      for (ScheduledExecutorService thread : threads) {
        if (!thread.awaitTermination(LAST_ROUND_SECONDS, TimeUnit.SECONDS)) {
          LOG.debug("a letter is still on its way");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
