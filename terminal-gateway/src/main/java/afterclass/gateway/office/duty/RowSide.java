package afterclass.gateway.office.duty;

import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.value.Parity;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What stands beside a row of a grid.
 *
 * @param people the people of the row, as staff numbers to look up
 * @param person place of their names
 * @param services words for the row's services
 * @param post place of these words
 * @param days weekdays; none if the row does not tell
 * @param weeks weeks
 * @param group the class that the row is about; empty if none
 * @param head the head teacher of the class, as written; empty if unknown
 * @param line the dates for which the row holds
 */
record RowSide(
    List<Supplier<Settled>> people,
    Label person,
    List<ServiceRead> services,
    Label post,
    Set<DayOfWeek> days,
    Parity weeks,
    String group,
    Label head,
    Line line) {
  RowSide {
    people = List.copyOf(people);
    services = List.copyOf(services);
    days = Set.copyOf(days);
  }
}
