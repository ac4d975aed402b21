package afterclass.gateway.wiring;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A log filter that limits what external clients can write: it drops lines beyond a number per
 * minute that differ only in their values.
 */
public final class LogRateLimit extends Filter<ILoggingEvent> {
  /** Maximum number of similar lines per minute. */
  static final int MOST = 60;

  private static final long MINUTE = 60_000;
  private static final int MOST_KINDS = 1_000;

  private final Map<String, Minute> kinds =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
          return size() > MOST_KINDS;
        }
      };

  private record Minute(long begin, int lines) {}

  /** Creates a filter. */
  public LogRateLimit() {}

  @Override
  public synchronized FilterReply decide(ILoggingEvent event) {
    String kind = event.getLevel() + " " + event.getLoggerName() + " " + form(event.getMessage());
    long now = event.getTimeStamp();
    Minute minute = kinds.get(kind);
    if (minute == null || now - minute.begin >= MINUTE || now < minute.begin) {
      minute = new Minute(now, 0);
    }
    kinds.put(kind, new Minute(minute.begin, minute.lines + 1));
    return minute.lines < MOST ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  /** Returns a message without its values, which libraries insert into the text. */
  private static String form(String message) {
    return message.length() <= 24 ? message : message.substring(0, 24);
  }
}
