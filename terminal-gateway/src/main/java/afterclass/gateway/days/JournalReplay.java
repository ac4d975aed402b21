package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.rules.AttendanceEngine;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.ledger.Settlement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The replay that judges days again from the journal itself, not from data derived from it. */
public final class JournalReplay implements Replay {
  private static final int PAGE = 1_000;

  private final PunchJournal journal;
  private final ResolvedPunches known;
  private final LedgerReader ledger;
  private final Decisions decisions;
  private final LiveRoster roster;
  private final FactsAssembler assembler;
  private final TerminalDirectory directory;
  private final InstantSource clock;
  private final KeeperSettings settings;
  private final ClockLog clocks;

  /** Creates a replay. */
  public JournalReplay(
      PunchJournal journal,
      ResolvedPunches known,
      LedgerReader ledger,
      Decisions decisions,
      LiveRoster roster,
      FactsAssembler assembler,
      TerminalDirectory directory,
      InstantSource clock,
      KeeperSettings settings,
      ClockLog clocks) {
    this.journal = journal;
    this.known = known;
    this.ledger = ledger;
    this.decisions = decisions;
    this.roster = roster;
    this.assembler = assembler;
    this.directory = directory;
    this.clock = clock;
    this.settings = settings;
    this.clocks = clocks;
  }

  @Override
  public List<ReplayDifference> compare(LocalDate from, LocalDate to) {
    RosterSnapshot people = roster.snapshot();
    ReplayedPunches seen = replay(from, to);
    Map<StaffDay, List<LedgerEntry>> standing = new TreeMap<>();
    for (LedgerEntry entry : ledger.standing(from, to)) {
      standing
          .computeIfAbsent(new StaffDay(entry.staff(), entry.date()), d -> new ArrayList<>())
          .add(entry);
    }
    TreeSet<StaffDay> days = new TreeSet<>(standing.keySet());
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      List<String> judged = decisions.judgedOn(date);
      TreeSet<String> staff = new TreeSet<>(judged);
      if (!judged.isEmpty()) {
        // On a date that was judged, rostered staff without a decision are compared too.
        staff.addAll(people.assignedOn(date));
      }
      for (String no : staff) {
        days.add(new StaffDay(no, date));
      }
    }
    List<ReplayDifference> differences = new ArrayList<>();
    for (StaffDay day : days) {
      List<LedgerEntry> stands = standing.getOrDefault(day, List.of());
      differences.addAll(UnjudgeableDay.guard(day, () -> compare(day, people, seen, stands)));
    }
    return differences;
  }

  private ReplayedPunches replay(LocalDate from, LocalDate to) {
    Map<String, String> forms = new TreeMap<>(known.forms());
    forms.putAll(PunchResolver.forms(directory));
    PunchResolver resolver =
        new PunchResolver(directory, forms, settings, assembler.outageLog(), clocks, Map.of());
    ReplayedPunches seen = new ReplayedPunches();
    long position = 0;
    List<StoredRecord> page = journal.after(position, PAGE);
    while (!page.isEmpty()) {
      for (StoredRecord stored : page) {
        ResolvedPunch punch = resolver.resolve(stored);
        if (!punch.date().isBefore(from) && !punch.since().toLocalDate().isAfter(to)) {
          seen.add(punch);
        }
        position = stored.position();
      }
      page = journal.after(position, PAGE);
    }
    return seen;
  }

  private List<ReplayDifference> compare(
      StaffDay day, RosterSnapshot people, SeenCards seen, List<LedgerEntry> standing) {
    FactsAssembler.Assembled now = assembler.assemble(people, seen, day, now());
    AtomicLong ids = new AtomicLong();
    List<LedgerEntry> add =
        Settlement.settle(
            standing, AttendanceEngine.evaluate(now.facts(), now.policy()), ids::decrementAndGet);
    Map<String, @Nullable LedgerEntry> reversed = new LinkedHashMap<>();
    Map<String, @Nullable LedgerEntry> posted = new LinkedHashMap<>();
    add.forEach(e -> (e.reverses() == null ? posted : reversed).put(e.service(), e));
    TreeSet<String> services = new TreeSet<>(reversed.keySet());
    services.addAll(posted.keySet());
    return services.stream()
        .map(
            s ->
                new ReplayDifference(
                    day.staff(), day.date(), s, standing(standing, s), posted.get(s)))
        .toList();
  }

  /** Returns the service time, also while the wall clock is known to be wrong. */
  private Instant now() {
    Instant own = clocks.state().time();
    return own == null ? clock.instant() : own;
  }

  private static @Nullable LedgerEntry standing(List<LedgerEntry> standing, String service) {
    return standing.stream().filter(e -> e.service().equals(service)).findFirst().orElse(null);
  }
}
