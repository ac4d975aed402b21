package afterclass.gateway.session;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The session of one registered terminal, or of the terminals on one line. */
interface TerminalSession {

  /** Does the session's periodic work; called about once a second. */
  void tick(Instant now);

  /**
   * Ends the session after everything that was received before.
   *
   * @return completes when the session is over; never if its threads have ended
   */
  CompletableFuture<Void> end(Instant now);
}
