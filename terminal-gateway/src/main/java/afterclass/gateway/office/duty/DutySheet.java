package afterclass.gateway.office.duty;

import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import java.util.List;

/** The duty grids of a sheet. */
public final class DutySheet {
  private final Sense sense;
  private final List<DutyTable> tables;

  private DutySheet(Sense sense, List<DutyTable> tables) {
    this.sense = sense;
    this.tables = List.copyOf(tables);
  }

  /**
   * Finds the duty grids of a sheet.
   *
   * @param grid the sheet
   * @param school what is known of the school
   * @param fileName name of the file; may be empty
   */
  public static DutySheet of(Grid grid, School school, String fileName) {
    Sense sense = Sense.of(grid, school, fileName);
    return new DutySheet(sense, new DutyFinder(grid, sense).tables());
  }

  /** Returns the duty grids, from top to bottom and from left to right. */
  public List<DutyTable> tables() {
    return tables;
  }

  Sense sense() {
    return sense;
  }
}
