package afterclass.gateway.store.days;

import afterclass.gateway.days.DirtyDay;
import afterclass.gateway.roster.StaffDay;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/**
 * A row of the table {@code dirty_day}, by date and staff number; {@code mark} counts how often the
 * day was marked since it was last removed.
 */
@MappedEntity("dirty_day")
record DirtyDayRow(@Id String businessDate, String staff, long mark) {
  private static final String EVERYBODY = "*";

  static DirtyDayRow of(StaffDay day) {
    return of(day.date(), day.staff(), 0);
  }

  static DirtyDayRow of(DirtyDay dirty) {
    return of(dirty.day().date(), dirty.day().staff(), dirty.mark());
  }

  static DirtyDayRow everybody(LocalDate date) {
    return of(date, EVERYBODY, 0);
  }

  private static DirtyDayRow of(LocalDate date, String staff, long mark) {
    return new DirtyDayRow(date.toString(), staff, mark);
  }

  DirtyDay dirty() {
    return new DirtyDay(new StaffDay(staff, LocalDate.parse(businessDate)), mark);
  }
}
