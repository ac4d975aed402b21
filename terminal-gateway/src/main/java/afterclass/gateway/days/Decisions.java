package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import afterclass.rules.ledger.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decisions and postings on disk; both are only ever added to. */
public interface Decisions {

  /** The decision that holds, if the day was judged. */
  Optional<DayDecision> latest(StaffDay day);

  /** Whether any day of a staff member was ever judged. */
  boolean ever(String staff);

  /** Numbers of everybody whose day was judged. */
  List<String> judgedOn(LocalDate date);

  /**
   * Everybody's days of some dates, both included, that were judged; by date, then staff number.
   */
  List<StaffDay> judgedBetween(LocalDate from, LocalDate to);

  /** Adds a decision and gives it its id. */
  DayDecision append(
      StaffDay day, Instant decidedAt, long journalPosition, String facts, String outcome);

  /** Every ledger entry of a day, by id. */
  List<LedgerEntry> entries(StaffDay day);

  /** The id of the last ledger entry, or 0. */
  long lastEntry();

  /**
   * Adds ledger entries.
   *
   * @param decision id of the decision that they carry out
   * @param entries their ids go on from {@link #lastEntry()} without gaps
   */
  void post(long decision, List<LedgerEntry> entries);
}
