package afterclass.gateway.days;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The resolver of journal records: determines the card and the wall-clock time of each. */
final class PunchResolver {
  /** The oldest plausible record: a reset clock shows 1970 or 2000, and no memory lasts a year. */
  private static final Duration OLDEST = Duration.ofDays(366);

  private final TerminalDirectory directory;
  private final Map<String, String> pastForms;
  private final ZoneId zone;
  private final KeeperSettings settings;
  private final long lastOld;
  private final ClockTrails trails;
  private final List<ClockShift> shifts;
  private final EmptyMarks empty;
  private final EarliestTime earliest;

  /**
   * Creates a resolver.
   *
   * @param pastForms credential forms of all terminals, including removed ones
   * @param settings the school's zone and clock tolerance
   * @param outages when a terminal may have kept a punch back
   * @param clocks the stored knowledge of wrong clocks
   * @param trails the terminals' numbers and clocks before the next record
   */
  PunchResolver(
      TerminalDirectory directory,
      Map<String, String> pastForms,
      KeeperSettings settings,
      OutageLog outages,
      ClockLog clocks,
      Map<String, ClockTrail> trails) {
    this.directory = directory;
    this.pastForms = Map.copyOf(pastForms);
    zone = settings.zone();
    this.settings = settings;
    lastOld = clocks.lastOfOldTolerance();
    this.trails = new ClockTrails(trails, settings.clockAhead());
    shifts = clocks.shifts();
    empty = new EmptyMarks(clocks, shifts, settings.clockAhead());
    earliest = new EarliestTime(directory, outages, clocks, shifts, empty, settings.clockAhead());
  }

  /** Returns the changed clock trails, by {@code site/id}. */
  Map<String, ClockTrail> moved() {
    return trails.moved();
  }

  /** Returns the credential form of every registered terminal, by {@code site/id}. */
  static Map<String, String> forms(TerminalDirectory directory) {
    Map<String, String> forms = new TreeMap<>();
    for (Terminal terminal : directory.all()) {
      forms.put(terminal.name().toString(), terminal.credentialForm().name());
    }
    return forms;
  }

  /** Resolves the next record of the journal. */
  ResolvedPunch resolve(StoredRecord stored) {
    JournalRecord record = ClockShift.right(shifts, stored);
    boolean punch = record.kind() == Kind.PUNCH;
    ClockContradiction doubt = punch ? doubt(record, stored.position()) : null;
    Instant at = punch && doubt == null ? record.occurredAt() : record.arrivedAt();
    Instant since = punch ? since(stored, record, doubt) : at;
    return new ResolvedPunch(
        stored.position(), wall(since), wall(at), record.kind(), card(record), doubt);
  }

  private Instant since(
      StoredRecord stored, JournalRecord record, @Nullable ClockContradiction doubt) {
    if (doubt != null) {
      return earliest.doubtful(stored, record);
    }
    return record.terminalTime() == null ? earliest.untimed(stored, record) : record.occurredAt();
  }

  private LocalDateTime wall(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  private @Nullable ClockContradiction doubt(JournalRecord record, long position) {
    Instant reported = record.occurredAt();
    Instant arrived = record.arrivedAt();
    Duration ahead = settings.clockAhead(position <= lastOld);
    if (reported.isAfter(arrived.plus(ahead))) {
      return ClockContradiction.AHEAD;
    }
    if (reported.isBefore(arrived.minus(OLDEST))) {
      return ClockContradiction.OVER_A_YEAR_OLD;
    }
    if (!directory.mayHaveRead(record.site(), record.terminal(), reported, arrived)) {
      return ClockContradiction.BEFORE_REGISTRATION;
    }
    if (trails.jumpedBack(record, ahead)) {
      return ClockContradiction.JUMPED_BACK;
    }
    return empty.emptyAfter(record, position) ? ClockContradiction.ALREADY_EMPTY : null;
  }

  private @Nullable String card(JournalRecord record) {
    String reading = record.credential();
    return reading == null ? null : form(record).canonical(record.terminal(), reading);
  }

  private CredentialFormat form(JournalRecord record) {
    return directory
        .find(record.site(), record.terminal())
        .map(Terminal::credentialForm)
        .orElseGet(
            () -> {
              String past = pastForms.get(record.terminalId().toString());
              return past == null ? CredentialFormat.AS_READ : CredentialFormat.valueOf(past);
            });
  }
}
