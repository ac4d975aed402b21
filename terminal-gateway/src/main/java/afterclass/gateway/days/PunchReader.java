package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The reader of the journal as the office sees it: each record with its card's holder. */
public final class PunchReader {
  private final ResolvedPunches punches;
  private final Function<Collection<Long>, Map<Long, StoredRecord>> journal;
  private final LiveRoster roster;

  /**
   * Creates a reader.
   *
   * @param journal source of records by position
   */
  public PunchReader(
      ResolvedPunches punches,
      Function<Collection<Long>, Map<Long, StoredRecord>> journal,
      LiveRoster roster) {
    this.punches = punches;
    this.journal = journal;
    this.roster = roster;
  }

  /** Returns up to {@code most} punches listed under a date, newest first, without events. */
  public List<SeenPunch> last(LocalDate date, int most) {
    RosterSnapshot people = roster.snapshot();
    List<ResolvedPunch> all =
        new ArrayList<>(
            punches.on(date).stream()
                .filter(punch -> PunchStatus.of(punch, people) != PunchStatus.EVENT)
                .toList());
    Collections.reverse(all);
    return seen(all.subList(0, Math.min(most, all.size())), people);
  }

  /**
   * Returns all records of a business date by time, then position: punches at the terminal's time,
   * punches with an uncertain time and unreadable records at their arrival.
   */
  public List<SeenPunch> on(LocalDate date) {
    return seen(punches.on(date), roster.snapshot());
  }

  /**
   * Returns the punches of one staff member on a date.
   *
   * @param staff staff number
   * @param date business date
   */
  public List<SeenPunch> of(String staff, LocalDate date) {
    RosterSnapshot people = roster.snapshot();
    return seen(punches.ofCards(date, people.readings(staff, date)), people);
  }

  /**
   * Returns the cards used between two dates, both included, that were assigned to no staff member
   * then.
   */
  public List<UnknownCard> unknownCards(LocalDate from, LocalDate to) {
    RosterSnapshot people = roster.snapshot();
    Map<String, List<CardUse>> byCard = new TreeMap<>();
    for (CardUse use : punches.cardUses(from, to)) {
      if (people.holder(use.card(), use.date()).isEmpty()) {
        byCard.computeIfAbsent(use.card(), card -> new ArrayList<>()).add(use);
      }
    }
    return byCard.values().stream().map(uses -> unknown(uses, people)).toList();
  }

  private static UnknownCard unknown(List<CardUse> uses, RosterSnapshot people) {
    List<LocalDate> dates = uses.stream().map(CardUse::date).sorted().toList();
    LocalDate last = dates.get(dates.size() - 1);
    String card = uses.get(0).card();
    return new UnknownCard(
        card,
        uses.stream().mapToInt(CardUse::punches).sum(),
        dates.get(0),
        last,
        people.mayBe(card, last));
  }

  private List<SeenPunch> seen(List<ResolvedPunch> resolved, RosterSnapshot people) {
    Map<Long, StoredRecord> records =
        journal.apply(resolved.stream().map(ResolvedPunch::position).toList());
    List<SeenPunch> punches = new ArrayList<>();
    for (ResolvedPunch punch : resolved) {
      StoredRecord stored = records.get(punch.position());
      if (stored != null) {
        String card = punch.card();
        String staff = card == null ? null : people.holder(card, punch.date()).orElse(null);
        PunchStatus status = PunchStatus.of(punch, people);
        List<String> mayBe =
            card != null && status == PunchStatus.UNKNOWN_CARD
                ? people.mayBe(card, punch.date())
                : List.of();
        punches.add(new SeenPunch(stored, punch, staff, mayBe, status));
      }
    }
    return punches;
  }
}
