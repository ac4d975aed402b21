package afterclass.gateway.closing;

import afterclass.gateway.transaction.Transactions;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The storage of sheets. A decision is never changed. */
public interface MonthStore extends Transactions {

  /** Returns the number of the next sheet. */
  long nextId();

  /** Adds a sheet. */
  void add(MonthSheet sheet);

  /** Stores the decision on an open sheet. */
  void decide(MonthSheet sheet);

  /** Returns the sheet with a number; empty if there is none. */
  Optional<MonthSheet> find(long id);

  /** Returns all sheets about a month, oldest first. */
  List<MonthSheet> about(YearMonth month);

  /** Returns the approved corrections paid in a month, oldest first. */
  List<MonthSheet> postedIn(YearMonth month);

  /** Returns the closed months, newest first. */
  List<MonthSheet> closed();
}
