package afterclass.gateway.web.facts;

import afterclass.gateway.days.ChangeTotals;
import afterclass.gateway.days.DayChange;
import afterclass.gateway.roster.Foreseen;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RowProblem;
import java.util.List;

/**
 * What a file would do if it were taken.
 *
 * @param kind what it was read as
 * @param source name that it is remembered by
 * @param file the file itself, packed and written in letters and digits
 * @param seen fingerprint of what it would do; whoever has it taken sends it along
 * @param rowsRead rows of the file
 * @param problems every bad cell and row; the others would be taken
 * @param warnings rows that would be taken and have no effect
 * @param roster what would be otherwise among the facts and conflicts
 * @param days how many days of staff members would be judged anew
 * @param looked how many of them were looked at, the earliest first
 * @param changes those of the latter that would be judged otherwise
 * @param totals their lesson hours before and after
 */
public record Planned(
    ImportKind kind,
    String source,
    String file,
    String seen,
    int rowsRead,
    List<RowProblem> problems,
    List<RowProblem> warnings,
    Foreseen roster,
    int days,
    int looked,
    List<DayChange> changes,
    ChangeTotals totals) {

  /** The same with nothing to take: of rows that go together, not even the good ones. */
  public Planned nothing() {
    return new Planned(
        kind,
        source,
        file,
        seen,
        rowsRead,
        problems,
        warnings,
        new Foreseen(List.of(), List.of(), List.of()),
        0,
        0,
        List.of(),
        ChangeTotals.of(List.of()));
  }

  /** Whether taking it would do anything. */
  public boolean does() {
    return !roster.facts().isEmpty();
  }
}
