package afterclass.gateway.roster;

import java.util.List;

/**
 * The result of an import.
 *
 * @param kind kind as which the file was read
 * @param rowsRead rows of the file, without headings and blank lines
 * @param rowsTaken rows accepted; 0 if the file was refused
 * @param problems every bad row, by line; also why a whole file was refused
 * @param changed facts that are new or changed; 0 for a file imported before
 * @param warnings rows accepted without effect, by line
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

  /** Creates a result without warnings. */
  public ImportResult(
      ImportKind kind, int rowsRead, int rowsTaken, List<RowProblem> problems, int changed) {
    this(kind, rowsRead, rowsTaken, problems, changed, List.of());
  }

  /** Returns whether every row was accepted. */
  public boolean clean() {
    return problems.isEmpty();
  }
}
