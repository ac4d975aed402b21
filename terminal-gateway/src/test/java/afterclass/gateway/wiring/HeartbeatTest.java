package afterclass.gateway.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.days.ClockStanding;
import afterclass.gateway.days.DayAside;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.roster.UnknownName;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.transaction.StoreException;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HeartbeatTest {

  /** A keeper over a store that cannot be written while it has a fault. */
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
    public void settle(Duration bound) {
      tick();
    }

    @Override
    public List<DayAside> aside() {
      return List.of();
    }

    @Override
    public ClockStanding clock() {
      return ClockStanding.WELL;
    }

    @Override
    public List<UnknownName> leftOut() {
      return List.of();
    }
  }

  @Test
  void saysOnceWhyTheDaysCannotBeJudged() {
    Logger log = (Logger) LoggerFactory.getLogger(Heartbeat.class);
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    log.addAppender(said);
    try {
      FailingKeeper keeper = new FailingKeeper();
      Heartbeat heart =
          new Heartbeat(
              keeper,
              new Bell(),
              new LiveChanges(),
              new SchoolSettings(setting -> Optional.empty()));
      for (String fault : List.of("", "full", "full", "full", "broken", "", "")) {
        keeper.fault = fault;
        heart.beat();
      }
      assertEquals(
          List.of(
              "ERROR the days cannot be judged, and are tried again every beat: full",
              "ERROR the days cannot be judged, and are tried again every beat: broken",
              "INFO the days are judged again"),
          said.list.stream().map(e -> e.getLevel() + " " + e.getFormattedMessage()).toList());
    } finally {
      log.detachAppender(said);
    }
  }
}
