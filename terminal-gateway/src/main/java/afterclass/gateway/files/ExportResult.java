package afterclass.gateway.files;

import afterclass.gateway.roster.RowProblem;
import java.util.List;

/**
 * What became of a terminal's file.
 *
 * @param rowsRead lines that are not blank
 * @param rowsTaken lines whose punch is in the journal now; 0 if the file was refused
 * @param changed punches that were not in the journal before; 0 for a file imported before
 * @param problems every bad line; also why a whole file was refused
 */
public record ExportResult(int rowsRead, int rowsTaken, int changed, List<RowProblem> problems) {

  public ExportResult {
    problems = List.copyOf(problems);
  }

  /** Whether every line was taken. */
  public boolean clean() {
    return problems.isEmpty();
  }
}
