package afterclass.gateway.files;

import afterclass.gateway.roster.RowProblem;
import java.util.List;

/**
 * What became of a terminal's file. Each line that is not blank is in exactly one of the five
 * numbers, unless bad lines had the whole file refused: then only these are counted.
 *
 * @param rowsRead lines that are not blank
 * @param fresh punches that are in the journal only now and count
 * @param known punches that were there already
 * @param suspect punches that are there only now and never count: their time cannot be right
 * @param nobodys punches that are there only now and count once somebody is assigned their number
 * @param refused lines that could not be read
 * @param problems every bad line; also why a whole file was refused
 */
public record ExportResult(
    int rowsRead,
    int fresh,
    int known,
    int suspect,
    int nobodys,
    int refused,
    List<RowProblem> problems) {

  public ExportResult {
    problems = List.copyOf(problems);
  }

  /** A file of which nothing was taken. */
  static ExportResult nothing(int rowsRead, int refused, List<RowProblem> problems) {
    return new ExportResult(rowsRead, 0, 0, 0, 0, refused, problems);
  }

  /** Lines whose punch is in the journal now; 0 if the file was refused. */
  public int rowsTaken() {
    return changed() + known;
  }

  /** Punches that were not in the journal before; 0 for a file imported before. */
  public int changed() {
    return fresh + suspect + nobodys;
  }

  /** Whether every line was taken. */
  public boolean clean() {
    return problems.isEmpty();
  }
}
