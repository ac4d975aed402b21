package afterclass.gateway.session;

import java.time.Instant;
import java.util.List;

/** The sessions of all terminals on one kind of link. */
interface LinkSessions {

  /** Does the periodic work of the sessions; called once a second. */
  void tick(Instant now);

  /** Returns the health of the links. */
  List<LinkHealth> links();

  /** Closes the links, then the sessions; unacknowledged messages will be sent again. */
  void close(Instant now);
}
