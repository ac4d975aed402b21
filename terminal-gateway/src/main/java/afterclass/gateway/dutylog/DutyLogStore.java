package afterclass.gateway.dutylog;

import afterclass.gateway.transaction.Transactions;

/** The storage of the duty log. */
public interface DutyLogStore extends DutyLogReader, Transactions {

  /** Returns the number of the next entry. */
  long nextId();

  /** Adds an entry. */
  void add(DutyEntry entry);
}
