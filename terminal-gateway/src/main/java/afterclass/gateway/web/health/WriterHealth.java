package afterclass.gateway.web.health;

import afterclass.gateway.journal.PunchJournal;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/**
 * The health of the journal's writer: down while it lags, and from a failed commit until the next
 * successful one, since terminals then wait for their acknowledgement.
 */
@Singleton
final class WriterHealth extends Indicator {
  /** Maximum time that a record may wait for its commit. */
  static final long MAX_LAG_MILLIS = 5_000;

  private final PunchJournal journal;

  WriterHealth(PunchJournal journal, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("writer", threads);
    this.journal = journal;
  }

  @Override
  Finding look() {
    long lag = journal.writerLagMillis();
    Map<String, Object> details = new TreeMap<>();
    details.put("lagMillis", lag);
    details.put("maxLagMillis", MAX_LAG_MILLIS);
    journal.fault().ifPresent(fault -> details.put("fault", fault));
    return new Finding(lag <= MAX_LAG_MILLIS && journal.fault().isEmpty(), details);
  }
}
