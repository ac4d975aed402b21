package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A source of the punches made with cards. */
@FunctionalInterface
public interface SeenCards {

  /**
   * Returns the punches made with any of these cards on a date, or possibly on it if their time is
   * doubtful, by time, then position.
   */
  List<ResolvedPunch> ofCards(LocalDate date, Collection<String> cards);
}
