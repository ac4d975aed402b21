package afterclass.gateway.web.terminals;

import afterclass.gateway.session.OutageLog;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The terminals that were ever heard. The store remembers it, so that a restart changes nothing. As
 * long as one was not, every day waits for its records.
 */
@Singleton
public final class HeardTerminals {
  private final OutageLog outages;

  HeardTerminals(OutageLog outages) {
    this.outages = outages;
  }

  /** Returns whether a terminal sent a message, or a file of its records was imported. */
  public boolean heard(TerminalView terminal) {
    return terminal.lastHeard() != null
        || outages.lastAlive(terminal.status().terminal()).isPresent();
  }

  /** Returns those that should send their records and were never heard. */
  public List<TerminalView> silent(List<TerminalView> all) {
    return all.stream().filter(each -> !each.byFile()).filter(each -> !heard(each)).toList();
  }
}
