package afterclass.gateway.days;

import afterclass.gateway.session.TerminalOutage;
import java.time.Instant;
import java.util.List;

/** A source of terminal outages. */
@FunctionalInterface
interface OutagesSeen {

  /**
   * Returns outages that overlap {@code [from, to]}, both ends included, also unfinished ones, by
   * start.
   */
  List<TerminalOutage> between(Instant from, Instant to);
}
