package afterclass.gateway.session;

import java.time.Instant;
import java.util.List;

/**
 * A sender that is not registered: what it said is in the journal, and never counts.
 *
 * @param site site that it names; empty if it names none
 * @param id name that it goes by: its id, or where it names no site its address
 * @param protocol protocol that its topic belongs to
 * @param messages how many came since the start
 * @param firstHeard arrival of the first
 * @param lastHeard arrival of the last
 * @param last the last few, newest first
 */
public record UnknownTerminal(
    String site,
    String id,
    String protocol,
    long messages,
    Instant firstHeard,
    Instant lastHeard,
    List<OddFrame> last) {

  public UnknownTerminal {
    last = List.copyOf(last);
  }
}
