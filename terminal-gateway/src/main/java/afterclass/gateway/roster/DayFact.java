package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;

/** A fact of one date. */
public sealed interface DayFact extends Fact
    permits Reassignment,
        DayTypeEntry,
        SeasonEntry,
        SignInEntry,
        InspectionEntry,
        RulingEntry,
        MadeUpEntry,
        UnreadableFact {

  /** Business date. */
  LocalDate date();

  @Override
  default LocalDate from() {
    return date();
  }

  @Override
  default LocalDate to() {
    return date();
  }

  @Override
  default List<String> people() {
    return staff().isEmpty() ? List.of() : List.of(staff());
  }

  @Override
  default List<FactIndex.Place> places() {
    return List.of(FactIndex.byDay(kind()).at(day()));
  }

  /** The staff member's day that it is about. */
  default StaffDay day() {
    return new StaffDay(staff(), date());
  }
}
