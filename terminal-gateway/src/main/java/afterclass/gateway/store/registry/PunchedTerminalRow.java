package afterclass.gateway.store.registry;

import afterclass.gateway.terminal.TerminalId;
import io.micronaut.core.annotation.Introspected;

/** A row with a terminal of which the journal has punches. */
@Introspected
record PunchedTerminalRow(String site, String terminal) {

  TerminalId name() {
    return new TerminalId(site, terminal);
  }
}
