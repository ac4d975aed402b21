package afterclass.gateway.store;

import afterclass.gateway.roster.StaffDay;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of the table {@code dirty_day}; its key sorts by date, then staff number. */
@MappedEntity("dirty_day")
record DirtyDayRow(@Id String dayKey, String businessDate, String staff) {
  private static final String EVERYBODY = "*";

  static DirtyDayRow of(StaffDay day) {
    return of(day.date(), day.staff());
  }

  static DirtyDayRow everybody(LocalDate date) {
    return of(date, EVERYBODY);
  }

  private static DirtyDayRow of(LocalDate date, String staff) {
    return new DirtyDayRow(date + "|" + staff, date.toString(), staff);
  }

  StaffDay day() {
    return new StaffDay(staff, LocalDate.parse(businessDate));
  }
}
