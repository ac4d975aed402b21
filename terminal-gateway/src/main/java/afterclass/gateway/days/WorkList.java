package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored list of days to judge, and the day-keeper's progress. */
public interface WorkList extends Transactions {

  /**
   * Returns when the service began to account for punches: the start of the day last configured,
   * else the instant at which it first listened; empty before that.
   */
  Optional<Instant> openedAt();

  /** Records that the service starts listening; only the first call has an effect. */
  void open(Instant at);

  /** Returns the last journal position that was processed; 0 before the first. */
  long journalCursor();

  /** Sets the last journal position that was processed. */
  void journalCursor(long position);

  /** Returns the instant up to which deadlines were acted on; empty before the first run. */
  Optional<Instant> deadlineCursor();

  /** Sets the instant up to which deadlines were acted on. */
  void deadlineCursor(Instant upTo);

  /** Marks days to be judged. */
  void markDirty(Collection<StaffDay> days);

  /** Marks the dates dirty for everyone rostered on them. */
  void markEverybody(Collection<LocalDate> dates);

  /** Returns the dates marked for everyone, ascending. */
  List<LocalDate> everybodyDirty();

  /** Removes the mark of {@link #markEverybody}. */
  void clearEverybody(LocalDate date);

  /** Returns at most {@code most} waiting days, by date, then staff number. */
  List<DirtyDay> dirty(int most);

  /** Removes days from the list, except days marked again since they were read. */
  void clear(Collection<DirtyDay> days);
}
