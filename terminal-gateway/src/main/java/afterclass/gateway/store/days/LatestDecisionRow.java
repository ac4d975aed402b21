package afterclass.gateway.store.days;

import afterclass.gateway.roster.StaffDay;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** The id of the decision that holds for a staff member's day, in the table {@code decision}. */
@Introspected
record LatestDecisionRow(long id, String businessDate, String staff) {

  StaffDay day() {
    return new StaffDay(staff, LocalDate.parse(businessDate));
  }
}
