package afterclass.gateway.journal;

import java.util.List;

/**
 * The result of verifying one chain.
 *
 * @param chain {@code journal}, {@code decision}, {@code ledger}, {@code audit} or, for the sheets,
 *     {@code month-sheet}
 * @param rows number of rows read
 * @param head hash of the last row, lower-case hex, to be recorded elsewhere
 * @param faults faults by position, at most {@link #MAX_FAULTS}; empty if the chain is intact
 */
public record ChainReport(String chain, long rows, String head, List<String> faults) {

  /** Maximum number of faults listed for one chain. */
  public static final int MAX_FAULTS = 100;

  public ChainReport {
    faults = List.copyOf(faults);
  }

  /** Returns whether every row is unchanged. */
  public boolean intact() {
    return faults.isEmpty();
  }
}
