package afterclass.gateway.report;

import afterclass.rules.model.DayFacts;
import java.time.LocalDate;
import java.util.Optional;

/** What the engine would be told if a day were judged at this moment. */
@FunctionalInterface
public interface Knowledge {

  /** The facts of a staff member's day; empty if it cannot be judged. */
  Optional<DayFacts> now(String staff, LocalDate date);
}
