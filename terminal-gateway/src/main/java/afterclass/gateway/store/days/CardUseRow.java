package afterclass.gateway.store.days;

import afterclass.gateway.days.CardUse;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A row with the number of uses of a card on a date. */
@Introspected
record CardUseRow(String card, String businessDate, long punches) {

  CardUse use() {
    return new CardUse(card, LocalDate.parse(businessDate), Math.toIntExact(punches));
  }
}
