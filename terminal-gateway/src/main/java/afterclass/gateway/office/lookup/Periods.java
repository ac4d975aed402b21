package afterclass.gateway.office.lookup;

import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.lookup.PeriodFound.Kind;
import afterclass.gateway.office.lookup.SeasonSheets.SheetPart;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Grid;
import java.util.List;
import java.util.Optional;

/**
 * The lookup of the first and last date of a roster's sheet: in its titles, the remarks below it,
 * the names of sheet and file. It asks where they do not name both dates. Of a file with a sheet
 * for each season it asks once for all sheets.
 */
public final class Periods {
  private final Clerk clerk;

  /** Creates a lookup that asks through a clerk. */
  public Periods(Clerk clerk) {
    this.clerk = clerk;
  }

  /**
   * Returns the period of a sheet. While it waits, the layout still reads the sheet, so that all
   * questions are asked at once, and counts its rows as waiting.
   *
   * @param grid the sheet
   * @param sheets all visible sheets of the file
   * @param fileName name of the file; may be empty
   */
  public Period of(Grid grid, List<Grid> sheets, String fileName) {
    Optional<DatedSheet> dated = DatedSheet.of(grid);
    if (dated.isPresent()) {
      return named(dated.get());
    }
    SeasonSheets seasons = SeasonSheets.of(clerk.school(), sheets);
    Optional<SheetPart> part = seasons.part(grid);
    return part.isPresent()
        ? new SeasonPeriods(clerk, seasons, fileName).of(part.get())
        : single(grid, sheets, fileName);
  }

  private Period named(DatedSheet sheet) {
    Part dates = sheet.dates();
    clerk.notice(sheet.where(), sheet.found(), "office.read.period", PeriodQuestion.phrase(dates));
    return new Period(State.FOUND, List.of(dates));
  }

  private Period single(Grid grid, List<Grid> sheets, String fileName) {
    Period period = new PeriodQuestion(clerk).dates(found(clerk, grid, sheets, fileName));
    if (period.state() == State.SKIPPED) {
      clerk.skip(grid.place(), grid.name(), "office.skip.answered");
    }
    return period;
  }

  /** Returns what a sheet says; what the others say if it says nothing, to be confirmed. */
  static PeriodFound found(Clerk clerk, Grid grid, List<Grid> sheets, String fileName) {
    PeriodFound own = PeriodReader.read(clerk.school(), grid, fileName);
    if (own.kind() != Kind.NONE) {
      return own;
    }
    return sheets.stream()
        .filter(other -> other != grid)
        .map(other -> PeriodReader.read(clerk.school(), other, fileName))
        .filter(PeriodFound::isRange)
        .findFirst()
        .map(PeriodFound::asDerived)
        .orElse(own);
  }
}
