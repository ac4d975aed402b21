package afterclass.gateway.days;

import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
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

/**
 * A replay of past days from the journal itself, not from data derived from it, which reports what
 * would change.
 */
public final class Replay {
  private final JournalResolver journal;
  private final LedgerReader ledger;
  private final Decisions decisions;
  private final LiveRoster roster;
  private final FactsAssembler assembler;
  private final InstantSource clock;
  private final ClockLog clocks;

  /** Creates a replay. */
  public Replay(
      JournalResolver journal,
      LedgerReader ledger,
      Decisions decisions,
      LiveRoster roster,
      FactsAssembler assembler,
      InstantSource clock,
      ClockLog clocks) {
    this.journal = journal;
    this.ledger = ledger;
    this.decisions = decisions;
    this.roster = roster;
    this.assembler = assembler;
    this.clock = clock;
    this.clocks = clocks;
  }

  /**
   * Compares the ledger's postings that are not reversed with the outcome of the present journal,
   * roster and policy. Changes nothing.
   *
   * @param from first business date
   * @param to last business date, included
   * @return one row for each service whose posting would change, by date, staff, service
   */
  public List<ReplayDifference> compare(LocalDate from, LocalDate to) {
    RosterSnapshot people = roster.snapshot();
    ReplayedPunches seen = journal.between(from, to);
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

  private List<ReplayDifference> compare(
      StaffDay day, RosterSnapshot people, SeenCards seen, List<LedgerEntry> standing) {
    FactsAssembler.Assembled now = assembler.assemble(people, seen, day, now());
    AtomicLong ids = new AtomicLong();
    List<LedgerEntry> add = Settlement.settle(standing, now.outcome(), ids::decrementAndGet);
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
