package afterclass.gateway.closing;

import afterclass.gateway.days.Watermarks;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import java.time.Instant;

/**
 * A search for the terminals of a site that may not have delivered all punches of a period.
 *
 * @param outages recorded outages of terminals
 * @param watermarks times up to which all records of the terminals are known
 * @param site id of the site
 */
public record UndeliveredPunches(OutageLog outages, Watermarks watermarks, String site) {

  /** Returns the number of terminals that are unreachable or behind the end of a period. */
  long count(Instant from, Instant end, Instant now) {
    long down =
        outages.between(from, end).stream()
            .filter(TerminalOutage::mayHoldPunches)
            .filter(outage -> outage.to() == null)
            .count();
    boolean behind = watermarks.knownUpTo(site, now).map(upTo -> upTo.isBefore(end)).orElse(false);
    return down > 0 ? down : behind && !now.isBefore(end) ? 1 : 0;
  }
}
