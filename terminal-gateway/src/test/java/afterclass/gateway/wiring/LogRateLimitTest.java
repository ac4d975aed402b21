package afterclass.gateway.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;

/** Tests that the log stays small whatever external clients send. */
class LogRateLimitTest {
  private final LogRateLimit pace = new LogRateLimit();

  private FilterReply line(String logger, String message, long at) {
    LoggingEvent event = new LoggingEvent();
    event.setLoggerName(logger);
    event.setLevel(Level.WARN);
    event.setMessage(message);
    event.setTimeStamp(at);
    return pace.decide(event);
  }

  @Test
  void soManyOfAKindAreWrittenInAMinute() {
    for (int i = 0; i < LogRateLimit.MOST; i++) {
      assertEquals(FilterReply.NEUTRAL, line("a", "a client did this odd thing: " + i, 1_000 + i));
    }
    assertEquals(FilterReply.DENY, line("a", "a client did this odd thing: x", 2_000));
    assertEquals(FilterReply.NEUTRAL, line("a", "something else", 2_000));
    assertEquals(FilterReply.NEUTRAL, line("b", "a client did this odd thing: x", 2_000));
    assertEquals(FilterReply.NEUTRAL, line("a", "a client did this odd thing: x", 61_000));
  }

  @Test
  void aClockThatIsSetBackSilencesNothing() {
    for (int i = 0; i <= LogRateLimit.MOST; i++) {
      line("a", "odd", 1_000_000);
    }
    assertEquals(FilterReply.DENY, line("a", "odd", 1_000_000));
    assertEquals(FilterReply.NEUTRAL, line("a", "odd", 1_000));
  }
}
