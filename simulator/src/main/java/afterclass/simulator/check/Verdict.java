package afterclass.simulator.check;

import java.util.List;

/**
 * What the auditor says at the end.
 *
 * @param days staff days compared
 * @param services services compared
 * @param hours lesson hours compared
 * @param differences everything that is wrong
 */
public record Verdict(int days, int services, int hours, List<Difference> differences) {

  public Verdict {
    differences = List.copyOf(differences);
  }

  /** Whether the books are right. */
  public boolean right() {
    return differences.isEmpty();
  }
}
