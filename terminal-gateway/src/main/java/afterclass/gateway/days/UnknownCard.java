package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.List;

/**
 * A card that somebody punched with and nobody held.
 *
 * @param card the card number
 * @param punches how often
 * @param first the first date
 * @param last the last date
 * @param mayBe assigned cards that it may be, read or written another way
 */
public record UnknownCard(
    String card, int punches, LocalDate first, LocalDate last, List<String> mayBe) {

  public UnknownCard {
    mayBe = List.copyOf(mayBe);
  }
}
