package afterclass.gateway.store.days;

import afterclass.gateway.roster.StaffDay;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A row with the id of a staff member's current decision for a day. */
@Introspected
record LatestDecisionRow(long id, String businessDate, String staff) {

  StaffDay day() {
    return new StaffDay(staff, LocalDate.parse(businessDate));
  }
}
