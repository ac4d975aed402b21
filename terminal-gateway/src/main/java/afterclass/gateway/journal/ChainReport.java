package afterclass.gateway.journal;

import java.util.List;

/**
 * What verifying one chain found.
 *
 * @param chain {@code journal}, {@code decision}, {@code ledger}, {@code audit} or, of the sheets,
 *     {@code month-sheet}
 * @param rows rows read
 * @param head hash of the last row, lower-case hex, to be noted elsewhere
 * @param faults what is wrong, by position, at most {@link #MAX_FAULTS}; empty if all holds
 */
public record ChainReport(String chain, long rows, String head, List<String> faults) {

  /** The most faults listed for one chain. */
  public static final int MAX_FAULTS = 100;

  public ChainReport {
    faults = List.copyOf(faults);
  }

  /** Whether every row is as it was written. */
  public boolean intact() {
    return faults.isEmpty();
  }
}
