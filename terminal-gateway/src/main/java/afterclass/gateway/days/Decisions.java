package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import afterclass.rules.ledger.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored decisions and postings; both are append-only. */
public interface Decisions {

  /** Returns the current decision on a day; empty if the day was never judged. */
  Optional<DayDecision> latest(StaffDay day);

  /** Returns whether any day of a staff member was ever judged. */
  boolean ever(String staff);

  /** Returns the staff numbers judged on a date. */
  List<String> judgedOn(LocalDate date);

  /** Returns the judged staff days between two dates, both included, by date, then staff number. */
  List<StaffDay> judgedBetween(LocalDate from, LocalDate to);

  /** Adds a decision and assigns its id. */
  DayDecision append(
      StaffDay day, Instant decidedAt, long journalPosition, String facts, String outcome);

  /** Returns all ledger entries of a day, by id. */
  List<LedgerEntry> entries(StaffDay day);

  /** Returns the id of the last ledger entry, or 0. */
  long lastEntry();

  /**
   * Adds ledger entries.
   *
   * @param decision id of the decision that caused them
   * @param entries entries whose ids continue from {@link #lastEntry()} without gaps
   */
  void post(long decision, List<LedgerEntry> entries);
}
