package afterclass.gateway.files;

import afterclass.gateway.roster.RowProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of importing a terminal's file. Each non-blank line is counted in exactly one of the
 * five numbers, unless bad lines caused the whole file to be refused: then only these are counted.
 *
 * @param rowsRead number of non-blank lines
 * @param fresh new punches that count
 * @param known punches already in the journal
 * @param suspect new punches that never count because their time cannot be right
 * @param nobodys new punches that count once their number is assigned to a person
 * @param refused lines that could not be read
 * @param problems every bad line, and why a whole file was refused
 * @param complete the time of which the terminal's punches are complete because of the file, if
 *     there is one
 */
public record ExportResult(
    int rowsRead,
    int fresh,
    int known,
    int suspect,
    int nobodys,
    int refused,
    List<RowProblem> problems,
    Optional<Complete> complete) {

  /**
   * The time of which a file has all punches of a terminal.
   *
   * @param from start of the first day that it vouches for
   * @param upTo when it was copied from the terminal
   */
  public record Complete(Instant from, Instant upTo) {}

  public ExportResult {
    problems = List.copyOf(problems);
  }

  /** Returns the result of a refused file. */
  static ExportResult nothing(int rowsRead, int refused, List<RowProblem> problems) {
    return new ExportResult(rowsRead, 0, 0, 0, 0, refused, problems, Optional.empty());
  }

  /** Returns the number of lines whose punch is in the journal; 0 if the file was refused. */
  public int rowsTaken() {
    return changed() + known;
  }

  /** Returns the number of punches new to the journal; 0 for a file imported before. */
  public int changed() {
    return fresh + suspect + nobodys;
  }

  /** Returns whether every line was imported. */
  public boolean clean() {
    return problems.isEmpty();
  }
}
