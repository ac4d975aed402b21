package afterclass.gateway.report;

import afterclass.gateway.dutylog.DutyLogReader;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.session.TimeWithoutTerminal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logs that reports read.
 *
 * @param outages outages of terminals
 * @param terminals the terminals of each site, and when it had none
 * @param homeSite site of staff members without a site of their own
 * @param duty the duty log
 */
public record ReportLogs(
    OutageLog outages, TerminalDirectory terminals, String homeSite, DutyLogReader duty) {

  /**
   * Returns the times within {@code [from, to]} in which a site had no terminal.
   *
   * @param site the site; {@code null} for the school's own
   */
  public List<TimeWithoutTerminal> without(@Nullable String site, Instant from, Instant to) {
    return terminals.without(site == null ? homeSite : site, from, to);
  }
}
