package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What was seen of cards. */
@FunctionalInterface
public interface SeenCards {

  /**
   * Punches made with any of the cards on a date, or perhaps on it where their time is doubtful, by
   * time, then position.
   */
  List<Sighting> ofCards(LocalDate date, Collection<String> cards);
}
