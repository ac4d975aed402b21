package afterclass.gateway.office.duty;

import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Place;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A duty as a grid tells it. Its parts are looked up, and asked about, once the whole sheet has
 * been read.
 *
 * @param where the cells; the first is the duty's own
 * @param who staff number
 * @param what service ids parted by {@code ;}
 * @param when numbers of weekdays parted by {@code ;}
 * @param weeks {@code odd}, {@code even}, or empty for every week
 * @param date the only date on which it is, where the heading names one; empty otherwise
 * @param line the dates for which its row holds
 */
record Duty(
    List<Place> where,
    Supplier<Settled> who,
    Supplier<Settled> what,
    Supplier<Settled> when,
    Supplier<Settled> weeks,
    Supplier<Settled> date,
    Line line) {
  Duty {
    where = List.copyOf(where);
  }

  /** Returns a copy on those of its weekdays that the remark of its row leaves. */
  Duty left(Settled left) {
    return left.isFound() && left.value().isEmpty()
        ? this
        : new Duty(
            where,
            who,
            what,
            () -> Remarks.left(when.get(), left),
            weeks,
            () -> Remarks.dated(date.get(), left),
            line);
  }

  /** Returns weekdays as the value of a duty's part. */
  static Settled days(Set<DayOfWeek> days) {
    return Settled.found(
        new TreeSet<>(days)
            .stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.joining(";")));
  }
}
