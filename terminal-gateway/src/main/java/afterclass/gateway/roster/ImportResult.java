package afterclass.gateway.roster;

import java.util.List;

/**
 * What became of a file.
 *
 * @param kind what it was read as
 * @param rowsRead rows of the file, without heading and blank lines
 * @param rowsTaken rows that hold now; 0 if the file was refused
 * @param problems every bad row, by line; also why a whole file was refused
 * @param changed facts that are new or differ from what was known; 0 for a file imported before
 * @param warnings rows that were taken and have no effect, by line
 */
public record ImportResult(
    ImportKind kind,
    int rowsRead,
    int rowsTaken,
    List<RowProblem> problems,
    int changed,
    List<RowProblem> warnings) {

  public ImportResult {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** What became of a file that there is nothing to warn of. */
  public ImportResult(
      ImportKind kind, int rowsRead, int rowsTaken, List<RowProblem> problems, int changed) {
    this(kind, rowsRead, rowsTaken, problems, changed, List.of());
  }

  /** Whether every row was taken. */
  public boolean clean() {
    return problems.isEmpty();
  }
}
