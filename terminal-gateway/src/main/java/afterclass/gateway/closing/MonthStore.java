package afterclass.gateway.closing;

import afterclass.gateway.transaction.Transactions;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Where sheets are kept. What was decided stays as it is. */
public interface MonthStore extends Transactions {

  /** The number of the next sheet. */
  long nextId();

  /** Adds a sheet. */
  void add(MonthSheet sheet);

  /** Writes down what became of an open sheet. */
  void decide(MonthSheet sheet);

  /** The sheet of a number. */
  Optional<MonthSheet> find(long id);

  /** Every sheet about a month, oldest first. */
  List<MonthSheet> about(YearMonth month);

  /** The corrections that hold and are paid in a month, oldest first. */
  List<MonthSheet> postedIn(YearMonth month);

  /** The closed months, the newest first. */
  List<MonthSheet> closed();
}
