package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.List;

/**
 * A card that was used for punches and had no holder.
 *
 * @param card the card number
 * @param punches number of punches
 * @param first first date
 * @param last last date
 * @param mayBe assigned cards that it may be, in another notation
 */
public record UnknownCard(
    String card, int punches, LocalDate first, LocalDate last, List<String> mayBe) {

  public UnknownCard {
    mayBe = List.copyOf(mayBe);
  }
}
