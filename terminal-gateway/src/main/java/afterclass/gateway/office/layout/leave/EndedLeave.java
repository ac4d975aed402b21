package afterclass.gateway.office.layout.leave;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When.Doubt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The leaves that were over before use began. What is not certain of such a leave is not asked
 * about: neither which part of a day, nor whether it was approved. A leave whose end is not certain
 * is none of them.
 */
public final class EndedLeave {
  /** Doubts that are not about the day on which a leave ends. */
  private static final Set<Doubt> HARMLESS =
      EnumSet.of(Doubt.PART_UNSURE, Doubt.HALF_UNSTATED, Doubt.DAYS_DIFFER, Doubt.SERIAL_TEXT);

  private final Clerk clerk;
  private final Dates dates;
  private final DayCount count;

  /** Creates the look for a sheet with its dates. */
  public EndedLeave(Clerk clerk, Dates dates) {
    this.clerk = clerk;
    this.dates = dates;
    this.count = new DayCount(clerk);
  }

  /** Returns whether a leave is left out; the clerk is told. */
  public boolean leavesOut(Entry entry) {
    Optional<Span> days = Stated.of(entry, dates).flatMap(stated -> days(entry, stated));
    return days.isPresent()
        && clerk.isOver(
            days.get().from(),
            days.get().end(),
            entry.grid().place(entry.row()),
            entry.grid().beginning(entry.row()));
  }

  /** Returns the first day and the last that a leave can have; empty if one is not certain. */
  private Optional<Span> days(Entry entry, Stated stated) {
    List<Span> spans = stated.spans();
    boolean certain =
        !spans.isEmpty()
            && HARMLESS.containsAll(stated.when().doubts())
            && spans.stream().allMatch(span -> span.end().compareTo(span.from()) >= 0)
            && (!LeaveTime.isOpen(stated) || (spans.size() == 1 && count.has(entry, stated)))
            && !Return.mayBeLonger(entry);
    if (!certain) {
      return Optional.empty();
    }
    LocalDate first = spans.stream().map(Span::from).min(Comparator.naturalOrder()).get();
    LocalDate last = spans.stream().map(Span::end).max(Comparator.naturalOrder()).get();
    LocalDate counted = counted(entry, stated, Span.days(first, last));
    LocalDate back = Return.latest(entry, dates.guide(), counted);
    return Optional.of(Span.days(first, back));
  }

  /** Returns the last day; where the number of days contradicts the dates, the later one. */
  private LocalDate counted(Entry entry, Stated stated, Span days) {
    boolean agrees =
        !LeaveTime.isOpen(stated) && count.agrees(entry, stated, LeaveTime.pieces(stated.spans()));
    return agrees ? days.end() : count.latest(entry, stated, days.from(), days.end());
  }
}
