package afterclass.gateway.web.cards;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.DayChange;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.UnknownCard;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.EnteredRows;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.time.SchoolClock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The use case of cards that were used recently without a holder: listing and assigning them. */
@Singleton
public final class UnknownCards {
  private static final int DAYS = 60;

  private final ReportSources sources;
  private final ImportService imports;
  private final DayPreview preview;
  private final SchoolClock clock;

  UnknownCards(
      ReportSources sources, ImportService imports, DayPreview preview, SchoolClock clock) {
    this.sources = sources;
    this.imports = imports;
    this.preview = preview;
    this.clock = clock;
  }

  /**
   * The effects of assigning a card.
   *
   * @param would problems, warnings, and the days that would be judged again
   * @param changes days with a different result; empty if there are problems
   */
  record Foreseen(ImportPreview would, List<DayChange> changes) {}

  /** Returns the unassigned cards used in the last sixty days. */
  List<UnknownCard> lately() {
    return sources.punches().unknownCards(clock.today().minusDays(DAYS), clock.today());
  }

  /** Returns the effects of assigning a card. */
  Foreseen preview(String card, String staff, String from) {
    ImportPreview would =
        imports.file(ImportKind.CARDS, EnteredRows.csv(rows(card, staff, from))).preview();
    return new Foreseen(
        would,
        would.problems().isEmpty()
            ? preview.changes(would.after(), would.days(), clock.instant())
            : List.of());
  }

  /** Assigns a card; the days on which it was used are judged again. */
  ImportResult assign(String card, String staff, String from, Actor by) {
    return imports.enter(ImportKind.CARDS, rows(card, staff, from), by);
  }

  private static List<Map<String, String>> rows(String card, String staff, String from) {
    return List.of(Map.of("card", card, "staffNo", staff, "from", from));
  }
}
