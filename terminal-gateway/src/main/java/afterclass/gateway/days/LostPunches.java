package afterclass.gateway.days;

import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import java.time.Instant;

/**
 * The recorder of what terminals without memory lost while nothing read what they sent.
 *
 * @param witnesses source of these terminals
 * @param outages receives an outage for each of them
 */
public record LostPunches(ClockWitnesses witnesses, OutageLog outages) {

  /** Records an outage of each terminal without memory, unless it is out of reach anyway. */
  void record(Instant from, Instant to) {
    for (Terminal terminal : witnesses.withoutMemory()) {
      boolean out =
          outages.between(from, to).stream()
              .filter(o -> o.site().equals(terminal.site()))
              .filter(o -> o.terminal().equals(terminal.id()))
              .anyMatch(o -> o.to() == null);
      if (!out) {
        outages.down(terminal, from, "the machine slept");
        outages.up(terminal, to, false);
      }
    }
  }
}
