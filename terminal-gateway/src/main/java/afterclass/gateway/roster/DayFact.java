package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;

/** A fact about a single date. */
public sealed interface DayFact extends Fact
    permits CalendarFact, PostFact, SignInEntry, RulingEntry, MakeUpEntry, UnreadableFact {

  /** Returns the business date. */
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

  /** Returns the staff member's day it concerns. */
  default StaffDay day() {
    return new StaffDay(staff(), date());
  }
}
