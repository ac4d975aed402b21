package afterclass.simulator.check;

import java.util.List;

/**
 * The result of an audit.
 *
 * @param days number of staff days compared
 * @param services number of services compared
 * @param hours number of lesson hours compared
 * @param differences all differences found
 */
public record Verdict(int days, int services, int hours, List<Difference> differences) {

  public Verdict {
    differences = List.copyOf(differences);
  }

  /** Returns whether the service's results and the simulator's own do not differ. */
  public boolean right() {
    return differences.isEmpty();
  }
}
