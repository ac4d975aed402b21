package afterclass.gateway.web.cards;

import afterclass.gateway.days.UnknownCard;
import afterclass.gateway.security.Permission;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The unassigned cards that were used, as JSON. */
@Controller("/api/cards")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
@SerdeImport(UnknownCard.class)
final class CardsApi {
  private final UnknownCards cards;

  CardsApi(UnknownCards cards) {
    this.cards = cards;
  }

  /**
   * The cards used for punches in the last sixty days without being assigned to a person. Such a
   * card is assigned by {@code POST /api/imports/cards}: rows of card, staffNo, from and, if it
   * ends, to; with {@code preview=true} the answer only states which days would be judged
   * differently, and how.
   */
  @Get("/unknown")
  List<UnknownCard> unknown() {
    return cards.lately();
  }
}
