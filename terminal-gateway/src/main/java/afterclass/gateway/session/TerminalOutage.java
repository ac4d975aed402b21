package afterclass.gateway.session;

import afterclass.gateway.terminal.TerminalId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a terminal was unreachable.
 *
 * @param site its site
 * @param terminal its id
 * @param from first instant of it
 * @param to last instant of it, or {@code null} while it lasts
 * @param why the reason observed
 * @param nothingLost whether every punch of that time is in the journal; {@code false} while it
 *     lasts
 * @param closedBy who declared it closed, and why; {@code null} if it was not declared closed
 */
public record TerminalOutage(
    String site,
    String terminal,
    Instant from,
    @Nullable Instant to,
    String why,
    boolean nothingLost,
    @Nullable String closedBy) {

  /** Creates an outage that was not declared closed. */
  public TerminalOutage(
      String site,
      String terminal,
      Instant from,
      @Nullable Instant to,
      String why,
      boolean nothingLost) {
    this(site, terminal, from, to, why, nothingLost, null);
  }

  public TerminalOutage {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(why, "why");
    if (to == null && nothingLost) {
      throw new IllegalArgumentException("an open outage may still lose something");
    }
  }

  /** Returns the identity of the terminal. */
  public TerminalId terminalId() {
    return new TerminalId(site, terminal);
  }

  /** Tells whether the terminal may have punches of the outage that were never delivered. */
  public boolean mayHoldPunches() {
    return !nothingLost && closedBy == null;
  }
}
