package afterclass.simulator.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the service says, as an auditor can ask it. */
public interface Books {

  /** What every judged day of a date says, by staff number. */
  Map<String, List<Found>> days(LocalDate date);

  /** What stands in the ledger for a date, by staff number. */
  Map<String, List<Found>> ledger(LocalDate date);

  /**
   * The lines of the forfeit report for a date, each as {@code staff service hours}, in any order.
   */
  List<String> forfeits(LocalDate date);
}
