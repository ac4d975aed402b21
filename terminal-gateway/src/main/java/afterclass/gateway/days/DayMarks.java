package afterclass.gateway.days;

import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/** A marker of staff days to be judged; runs inside the caller's transaction. */
final class DayMarks {
  private final KeeperPorts ports;
  private final SuspendedDays suspended;

  DayMarks(KeeperPorts ports, SuspendedDays suspended) {
    this.ports = ports;
    this.suspended = suspended;
  }

  /** Marks the days affected by resolved punches to be judged. */
  void seen(Collection<ResolvedPunch> seen, Instant now) {
    RosterSnapshot people = ports.roster().snapshot();
    Instant since = ports.work().openedAt().orElse(now);
    LocalDate opened = LocalDate.ofInstant(since, ports.settings().zone());
    TreeSet<StaffDay> dirty = new TreeSet<>();
    for (ResolvedPunch punch : seen) {
      String card = punch.card();
      if (card != null && (punch.counts() || punch.suspect())) {
        punch
            .since()
            .toLocalDate()
            .datesUntil(punch.date().plusDays(1))
            // Before the opening date a doubtful punch marks only the date it is listed under.
            .filter(date -> date.equals(punch.date()) || !date.isBefore(opened))
            .flatMap(date -> people.holder(card, date).map(s -> new StaffDay(s, date)).stream())
            .forEach(dirty::add);
      }
    }
    mark(dirty, now);
  }

  /** Marks days to be judged, also those suspended after an error. */
  void mark(Collection<StaffDay> days, Instant now) {
    ports.work().markDirty(days);
    suspended.retry(days, now);
  }
}
