package afterclass.gateway.ledger;

import afterclass.gateway.roster.StaffDay;
import afterclass.rules.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.List;

/** Read access to the ledger. A posting stands as long as no later entry reverses it. */
public interface LedgerReader {

  /**
   * Returns the postings that are not reversed of the dates {@code from} to {@code to}, inclusive,
   * by date, staff, id.
   */
  List<LedgerEntry> standing(LocalDate from, LocalDate to);

  /**
   * Returns the days of the dates {@code from} to {@code to}, inclusive, that have a service on
   * hold, by date and staff.
   */
  List<StaffDay> held(LocalDate from, LocalDate to);

  /**
   * Returns all entries of the dates {@code from} to {@code to}, inclusive, with reversals, by id.
   */
  List<LedgerEntry> posted(LocalDate from, LocalDate to);

  /** Returns the end of the ledger. */
  LedgerEnd end();

  /** Returns the entries after one, including reversals, by id. */
  List<LedgerEntry> after(long id, int most);

  /** Returns all entries of a staff member's day, including reversals, in posting order. */
  List<LedgerEntry> all(String staff, LocalDate date);
}
