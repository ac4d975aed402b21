package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.List;

/** Judges days anew from journal and roster, in memory, and says what would change. */
public interface Replay {

  /**
   * Compares the standing ledger with what the journal, the roster and the policy say today.
   * Changes nothing.
   *
   * @param from first business date
   * @param to last business date, included
   * @return one row for each service whose standing posting would change, by date, staff, service
   */
  List<ReplayDifference> compare(LocalDate from, LocalDate to);
}
