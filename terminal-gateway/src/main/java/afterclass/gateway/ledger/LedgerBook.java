package afterclass.gateway.ledger;

import afterclass.rules.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.List;

/** Reading the ledger. A posting stands as long as no later entry reverses it. */
public interface LedgerBook {

  /** Standing postings of the dates from {@code from} to {@code to}, by date, staff, id. */
  List<LedgerEntry> standing(LocalDate from, LocalDate to);

  /** Every entry of the dates from {@code from} to {@code to}, reversals included, by id. */
  List<LedgerEntry> posted(LocalDate from, LocalDate to);

  /** Where the ledger ends. */
  LedgerEnd end();

  /** Every entry of a staff member's day, reversals included, in order of posting. */
  List<LedgerEntry> all(String staff, LocalDate date);
}
