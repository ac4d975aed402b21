package afterclass.gateway.session;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.time.ServiceClock;
import java.time.Instant;
import java.util.concurrent.Executor;

/**
 * The resources that all sessions share.
 *
 * @param threads run the sessions' work
 * @param timer runs delayed tasks
 * @param intake stores records, retrying until it succeeds
 * @param journal answers queries about stored records
 * @param time the time of arrivals
 */
record SessionResources(
    Executor threads, LinkThread timer, Intake intake, PunchJournal journal, ServiceClock time) {

  /** Creates an executor for the work of one session. */
  SerialExecutor newExecutor() {
    return new SerialExecutor(threads);
  }

  /** Returns the current time. */
  Instant now() {
    return time.instant();
  }
}
