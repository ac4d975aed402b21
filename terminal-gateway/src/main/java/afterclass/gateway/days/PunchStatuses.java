package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import java.util.List;

/** The classification of punches that have just arrived and whose days are not judged yet. */
public final class PunchStatuses {
  private final TerminalDirectory directory;
  private final ResolvedPunches punches;
  private final KeeperSettings settings;
  private final OutageLog outages;
  private final ClockLog clocks;
  private final LiveRoster roster;

  /** Creates the classification of punches. */
  public PunchStatuses(
      TerminalDirectory directory,
      ResolvedPunches punches,
      KeeperSettings settings,
      OutageLog outages,
      ClockLog clocks,
      LiveRoster roster) {
    this.directory = directory;
    this.punches = punches;
    this.settings = settings;
    this.outages = outages;
    this.clocks = clocks;
    this.roster = roster;
  }

  /**
   * Returns for each record, in the same order, whether it counts, and if not, why; nothing is
   * stored.
   */
  public List<SeenPunch.Standing> of(List<StoredRecord> records) {
    PunchResolver resolver =
        new PunchResolver(directory, punches.forms(), settings, outages, clocks, punches.trails());
    RosterSnapshot people = roster.snapshot();
    return records.stream()
        .map(resolver::resolve)
        .map(punch -> SeenPunch.Standing.of(punch, people))
        .toList();
  }
}
