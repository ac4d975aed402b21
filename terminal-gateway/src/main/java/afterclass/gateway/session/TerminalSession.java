package afterclass.gateway.session;

import java.time.Instant;

/** One registered terminal, or the terminals of one line, that is listened to. */
interface TerminalSession {

  /** Once a second or so: what is due. */
  void tick(Instant now);

  /** The service ends in good order: the last thing that is done. */
  void end(Instant now);
}
