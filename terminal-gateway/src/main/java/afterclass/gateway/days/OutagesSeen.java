package afterclass.gateway.days;

import afterclass.gateway.session.TerminalOutage;
import java.time.Instant;
import java.util.List;

/** When terminals were out of reach. */
@FunctionalInterface
interface OutagesSeen {

  /**
   * Outages that share an instant with {@code [from, to]}, both ends included, the open ones too,
   * in order of beginning.
   */
  List<TerminalOutage> between(Instant from, Instant to);
}
