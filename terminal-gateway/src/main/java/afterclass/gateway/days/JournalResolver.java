package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resolver of the whole journal anew, as if no record had ever been resolved. */
public final class JournalResolver {
  private static final int PAGE = 1_000;

  private final PunchJournal journal;
  private final ResolvedPunches known;
  private final TerminalDirectory directory;
  private final OutageLog outages;
  private final KeeperSettings settings;
  private final ClockLog clocks;

  /**
   * Creates a resolver.
   *
   * @param known source of the credential formats of terminals that were removed
   */
  public JournalResolver(
      PunchJournal journal,
      ResolvedPunches known,
      TerminalDirectory directory,
      OutageLog outages,
      KeeperSettings settings,
      ClockLog clocks) {
    this.journal = journal;
    this.known = known;
    this.directory = directory;
    this.outages = outages;
    this.settings = settings;
    this.clocks = clocks;
  }

  /** Returns the punches that were or may have been made between two dates, both included. */
  ReplayedPunches between(LocalDate from, LocalDate to) {
    Map<String, String> forms = new TreeMap<>(known.forms());
    forms.putAll(PunchResolver.forms(directory));
    PunchResolver resolver =
        new PunchResolver(directory, forms, settings, outages, clocks, Map.of());
    ReplayedPunches punches = new ReplayedPunches();
    long position = 0;
    List<StoredRecord> page = journal.after(position, PAGE);
    while (!page.isEmpty()) {
      for (StoredRecord stored : page) {
        ResolvedPunch punch = resolver.resolve(stored);
        if (!punch.date().isBefore(from) && !punch.since().toLocalDate().isAfter(to)) {
          punches.add(punch);
        }
        position = stored.position();
      }
      page = journal.after(position, PAGE);
    }
    return punches;
  }
}
