package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.List;

/** A replay of days from journal and roster in memory, which reports what would change. */
public interface Replay {

  /**
   * Compares the ledger's postings that are not reversed with the outcome of the present journal,
   * roster and policy. Changes nothing.
   *
   * @param from first business date
   * @param to last business date, included
   * @return one row for each service whose posting would change, by date, staff, service
   */
  List<ReplayDifference> compare(LocalDate from, LocalDate to);
}
