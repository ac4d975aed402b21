package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The journal records, combined with what the roster knows about them. */
public final class JournalPunchReader implements PunchReader {
  private final ResolvedPunches punches;
  private final Function<Collection<Long>, Map<Long, StoredRecord>> journal;
  private final LiveRoster roster;

  /**
   * Creates a reader.
   *
   * @param journal source of records by position
   */
  public JournalPunchReader(
      ResolvedPunches punches,
      Function<Collection<Long>, Map<Long, StoredRecord>> journal,
      LiveRoster roster) {
    this.punches = punches;
    this.journal = journal;
    this.roster = roster;
  }

  @Override
  public List<SeenPunch> on(LocalDate date) {
    return seen(punches.on(date), roster.snapshot());
  }

  @Override
  public List<SeenPunch> of(String staff, LocalDate date) {
    RosterSnapshot people = roster.snapshot();
    return seen(punches.ofCards(date, people.readings(staff, date)), people);
  }

  @Override
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
        SeenPunch.Standing standing = SeenPunch.Standing.of(punch, people);
        List<String> mayBe =
            card != null && standing == SeenPunch.Standing.UNKNOWN_CARD
                ? people.mayBe(card, punch.date())
                : List.of();
        punches.add(
            new SeenPunch(
                stored, punch.at(), card, staff, mayBe, standing, punch.since(), punch.doubt()));
      }
    }
    return punches;
  }
}
