package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The punches in memory by date and card, for judging many days at once. */
final class ReplayedPunches implements SeenCards {
  private static final Comparator<ResolvedPunch> ORDER =
      Comparator.comparing(ResolvedPunch::at).thenComparing(ResolvedPunch::position);

  private final Map<LocalDate, Map<String, List<ResolvedPunch>>> byDate = new HashMap<>();

  /** Returns these punches by date and card. */
  static ReplayedPunches of(List<ResolvedPunch> punches) {
    ReplayedPunches seen = new ReplayedPunches();
    punches.forEach(seen::add);
    return seen;
  }

  /** Adds a punch under every date on which it may have been made. */
  void add(ResolvedPunch punch) {
    String card = punch.card();
    if (card == null || punch.kind() != JournalRecord.Kind.PUNCH) {
      return;
    }
    punch
        .since()
        .toLocalDate()
        .datesUntil(punch.date().plusDays(1))
        .forEach(
            date ->
                byDate
                    .computeIfAbsent(date, d -> new HashMap<>())
                    .computeIfAbsent(card, c -> new ArrayList<>())
                    .add(punch));
  }

  @Override
  public List<ResolvedPunch> ofCards(LocalDate date, Collection<String> cards) {
    Map<String, List<ResolvedPunch>> seen = byDate.getOrDefault(date, Map.of());
    List<ResolvedPunch> own = new ArrayList<>();
    cards.forEach(card -> own.addAll(seen.getOrDefault(card, List.of())));
    own.sort(ORDER);
    return own;
  }
}
