package afterclass.gateway.session;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.time.SteadyClock;
import java.time.Instant;
import java.util.concurrent.Executor;

/**
 * What all sessions share.
 *
 * @param threads run the sessions' work
 * @param timer runs what is to be done later
 * @param intake stores records, again and again until it succeeds
 * @param journal answers questions about what is stored
 * @param time the time of arrivals
 */
record SessionResources(
    Executor threads, LinkThread timer, Intake intake, PunchJournal journal, SteadyClock time) {

  /** An executor for the work of one session. */
  SerialExecutor newExecutor() {
    return new SerialExecutor(threads);
  }

  /** Now. */
  Instant now() {
    return time.instant();
  }
}
