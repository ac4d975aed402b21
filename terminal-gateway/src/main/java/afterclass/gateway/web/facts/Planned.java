package afterclass.gateway.web.facts;

import afterclass.gateway.days.ChangeTotals;
import afterclass.gateway.days.DayChange;
import afterclass.gateway.roster.ImportEffect;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.web.form.PackedFile;
import java.util.List;

/**
 * The preview of an import.
 *
 * @param kind kind of facts in the file
 * @param source name under which the file is recorded
 * @param file content of the file, packed and encoded as text
 * @param seen fingerprint of the effects; sent back to apply them
 * @param rowsRead rows of the file
 * @param problems all invalid cells and rows; the other rows would be taken
 * @param warnings rows that would be taken and have no effect
 * @param roster changes of facts and conflicts
 * @param days number of staff days that would be judged again
 * @param looked number of those days that were compared, earliest first
 * @param changes compared days with a different result
 * @param totals lesson hours of these days before and after
 */
public record Planned(
    ImportKind kind,
    String source,
    String file,
    String seen,
    int rowsRead,
    List<RowProblem> problems,
    List<RowProblem> warnings,
    ImportEffect roster,
    int days,
    int looked,
    List<DayChange> changes,
    ChangeTotals totals) {

  /** Tells whether applying the import would change a fact. */
  public boolean does() {
    return !roster.facts().isEmpty();
  }

  /** Returns the preview of a file that is refused; judges no day. */
  static Planned nothing(
      ImportKind kind,
      byte[] content,
      String source,
      ImportPreview would,
      List<RowProblem> problems) {
    return new Planned(
        kind,
        source,
        PackedFile.of(content),
        would.fingerprint(),
        would.rowsRead(),
        problems,
        would.warnings(),
        ImportEffect.NONE,
        0,
        0,
        List.of(),
        ChangeTotals.of(List.of()));
  }
}
