package afterclass.gateway.store.clock;

import afterclass.gateway.days.ClockShift;
import afterclass.gateway.store.Micros;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code clock_shift}. */
@MappedEntity("clock_shift")
record ClockShiftRow(
    @Id long id,
    String site,
    long fromAt,
    long beforeAt,
    @Nullable Long upTo,
    long shift,
    String why,
    long notedAt) {

  static ClockShiftRow of(long id, ClockShift shift, long notedAt) {
    String site = shift.site();
    return new ClockShiftRow(
        id,
        site == null ? "" : site,
        Micros.of(shift.from()),
        Micros.of(shift.before()),
        shift.upTo(),
        Micros.of(shift.by()),
        shift.why(),
        notedAt);
  }

  ClockShift span() {
    return new ClockShift(
        site.isEmpty() ? null : site,
        Micros.instant(fromAt),
        Micros.instant(beforeAt),
        upTo,
        Micros.duration(shift),
        why);
  }
}
