package afterclass.gateway.store.days;

import afterclass.gateway.roster.StaffDay;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A row with a judged day of the tables {@code decision} and {@code ledger}. */
@Introspected
record StaffDayRow(String businessDate, String staff) {

  StaffDay day() {
    return new StaffDay(staff, LocalDate.parse(businessDate));
  }
}
