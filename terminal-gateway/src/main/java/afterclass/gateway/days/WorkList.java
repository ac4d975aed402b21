package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What waits to be judged and how far the day-keeper came, on disk. */
public interface WorkList extends Transactions {

  /**
   * From when on the service answers for punches: the beginning of the day that is configured, or
   * was when it last listened, else the instant at which it first listened; empty before that.
   */
  Optional<Instant> openedAt();

  /** The service listens from now on; only the first time counts. */
  void open(Instant at);

  /** The last journal position that was taken; 0 before the first. */
  long journalCursor();

  /** Sets the last journal position that was taken. */
  void journalCursor(long position);

  /** Up to when deadlines have been acted on, if ever. */
  Optional<Instant> deadlineCursor();

  /** Sets up to when deadlines have been acted on. */
  void deadlineCursor(Instant upTo);

  /** Has days judged. */
  void markDirty(Collection<StaffDay> days);

  /** Has the days of everybody who has a service on those dates judged. */
  void markEverybody(Collection<LocalDate> dates);

  /** The dates marked for everybody, ascending. */
  List<LocalDate> everybodyDirty();

  /** Takes back {@link #markEverybody}. */
  void clearEverybody(LocalDate date);

  /** Days that wait, by date, then staff number; at most {@code most}. */
  List<DirtyDay> dirty(int most);

  /** Takes days off the list, but for those that were marked again since they were read. */
  void clear(Collection<DirtyDay> days);
}
