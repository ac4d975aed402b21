package afterclass.gateway.session;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One registered terminal, or the terminals of one line, that is listened to. */
interface TerminalSession {

  /** Once a second or so: what is due. */
  void tick(Instant now);

  /**
   * Ends it, in good order, after everything that came before.
   *
   * @return completes when the last thing of it was done; not at all if its threads have ended
   */
  CompletableFuture<Void> end(Instant now);
}
