package afterclass.gateway.web.cards;

import afterclass.gateway.days.UnknownCard;
import afterclass.gateway.report.ReportSources;
import java.time.LocalDate;
import java.util.List;

/** Cards that somebody punched with lately and nobody held. */
public final class UnknownCards {
  private static final int DAYS = 60;

  private UnknownCards() {}

  /** Those of the last sixty days. */
  public static List<UnknownCard> lately(LocalDate today, ReportSources sources) {
    return sources.punches().unknownCards(today.minusDays(DAYS), today);
  }
}
