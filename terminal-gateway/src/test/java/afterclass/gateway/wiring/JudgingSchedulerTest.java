package afterclass.gateway.wiring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.days.ClockStatus;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.SuspendedDay;
import afterclass.gateway.roster.UnknownName;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.CommitEvents;
import afterclass.gateway.transaction.StoreException;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class JudgingSchedulerTest {

  /** A day-keeper that fails, as on a store that cannot be written, while a fault is set. */
  private static final class FailingKeeper implements DayKeeper {
    private String fault = "";

    @Override
    public void tick() {
      if (!fault.isEmpty()) {
        throw new StoreException(fault, null);
      }
    }

    @Override
    public Instant due() {
      return Instant.EPOCH;
    }

    @Override
    public boolean caughtUp(Duration bound) {
      tick();
      return true;
    }

    @Override
    public void settle(Duration bound) {
      tick();
    }

    @Override
    public List<SuspendedDay> suspended() {
      return List.of();
    }

    @Override
    public ClockStatus clock() {
      return ClockStatus.WELL;
    }

    @Override
    public List<UnknownName> leftOut() {
      return List.of();
    }
  }

  @Test
  void saysOnceWhyTheDaysCannotBeJudged() {
    Logger log = (Logger) LoggerFactory.getLogger(JudgingScheduler.class);
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    log.addAppender(said);
    try {
      FailingKeeper keeper = new FailingKeeper();
      JudgingScheduler scheduler =
          new JudgingScheduler(
              keeper,
              new CommitEvents(),
              new PageEvents(),
              () -> Instant.EPOCH,
              new SchoolSettings(setting -> Optional.empty()));
      for (String fault : List.of("", "full", "full", "full", "broken", "", "")) {
        keeper.fault = fault;
        Duration pause = scheduler.judge();
        assertEquals(fault.isEmpty() ? Duration.ofMillis(10) : Duration.ofSeconds(1), pause);
      }
      assertEquals(
          List.of(
              "ERROR the days cannot be judged, and are tried again every second: full",
              "ERROR the days cannot be judged, and are tried again every second: broken",
              "INFO the days are judged again"),
          said.list.stream().map(e -> e.getLevel() + " " + e.getFormattedMessage()).toList());
    } finally {
      log.detachAppender(said);
    }
  }

  @Test
  void tellsThePagesAfterAnImport() {
    CommitEvents commits = new CommitEvents();
    PageEvents changes = new PageEvents();
    List<Long> told = new CopyOnWriteArrayList<>();
    Disposable page = Flux.from(changes.changes()).subscribe(told::add);
    JudgingScheduler scheduler =
        new JudgingScheduler(
            new FailingKeeper(),
            commits,
            changes,
            () -> Instant.EPOCH.minusSeconds(60),
            new SchoolSettings(setting -> Optional.empty()));
    try {
      commits.publish(CommitEvent.FACTS);
      scheduler.begin();
      commits.publish(CommitEvent.FACTS);
      await().atMost(Duration.ofSeconds(30)).until(() -> told.equals(List.of(1L)));
    } finally {
      scheduler.stop();
      page.dispose();
    }
  }
}
