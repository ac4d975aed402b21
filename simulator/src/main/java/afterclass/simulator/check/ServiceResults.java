package afterclass.simulator.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Read access to the service's results for an auditor. */
public interface ServiceResults {

  /** Returns the outcomes of a date, by staff number. */
  Map<String, List<FoundOutcome>> days(LocalDate date);

  /** Returns the ledger entries of a date that are not reversed, by staff number. */
  Map<String, List<FoundOutcome>> ledger(LocalDate date);

  /**
   * Returns the lines of the forfeit report for a date, each as {@code staff service hours}, in any
   * order.
   */
  List<String> forfeits(LocalDate date);
}
