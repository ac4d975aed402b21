package afterclass.gateway.days;

import afterclass.gateway.roster.RosterSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A finder of dates that may change by the passing of time alone: absence produces no event. */
final class Deadlines {
  private final FactsAssembler assembler;
  private final ZoneId zone;

  Deadlines(FactsAssembler assembler, ZoneId zone) {
    this.assembler = assembler;
    this.zone = zone;
  }

  /**
   * Returns the dates with a deadline in {@code (from, to]}. The start of a day counts as one, so
   * that all expected staff are listed from then on.
   */
  SortedSet<LocalDate> passed(RosterSnapshot roster, Instant from, Instant to) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    // The last deadline of a date is the first instant of the next date.
    LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
    LocalDate last = LocalDate.ofInstant(to, zone);
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      boolean passed = within(date.atStartOfDay(), from, to);
      for (LocalDateTime deadline : assembler.policyOn(roster, date).deadlines()) {
        passed |= within(deadline, from, to);
      }
      if (passed) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** Returns the first deadline after an instant, or {@code latest} if none comes before it. */
  Instant next(RosterSnapshot roster, Instant from, Instant latest) {
    Instant next = latest;
    LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
    LocalDate last = LocalDate.ofInstant(latest, zone);
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      List<LocalDateTime> times = new ArrayList<>(assembler.policyOn(roster, date).deadlines());
      times.add(date.atStartOfDay());
      for (LocalDateTime wall : times) {
        next = within(wall, from, next) ? wall.atZone(zone).toInstant() : next;
      }
    }
    return next;
  }

  private boolean within(LocalDateTime wall, Instant from, Instant to) {
    Instant at = wall.atZone(zone).toInstant();
    return at.isAfter(from) && !at.isAfter(to);
  }
}
