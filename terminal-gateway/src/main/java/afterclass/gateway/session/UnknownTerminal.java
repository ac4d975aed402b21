package afterclass.gateway.session;

import java.time.Instant;
import java.util.List;

/**
 * An unregistered sender, whose messages are in the journal but never count.
 *
 * @param site site that it names; empty if it names none
 * @param id its id, or its address if it names no site
 * @param protocol protocol that its topic belongs to
 * @param messages number of messages since the start
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
    List<RejectedFrame> last) {

  public UnknownTerminal {
    last = List.copyOf(last);
  }
}
