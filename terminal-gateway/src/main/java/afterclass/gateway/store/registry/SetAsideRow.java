package afterclass.gateway.store.registry;

import afterclass.gateway.terminal.TerminalId;
import io.micronaut.core.annotation.Introspected;

/** The name of a terminal in the table {@code set_aside}. */
@Introspected
record SetAsideRow(String site, String terminal) {

  TerminalId name() {
    return new TerminalId(site, terminal);
  }
}
