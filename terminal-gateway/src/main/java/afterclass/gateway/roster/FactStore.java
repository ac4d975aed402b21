package afterclass.gateway.roster;

import afterclass.gateway.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The store of facts. */
public interface FactStore extends Transactions {

  /** The revision of a reader that knows no facts yet. */
  long NOTHING_KNOWN = -1;

  /**
   * The changes since a revision.
   *
   * @param revision the revision reached
   * @param changes changes in order; a key may have several
   * @param settled whether they are committed; false within an open transaction of the calling
   *     thread, which may still roll back
   */
  record News(long revision, List<FactChange> changes, boolean settled) {}

  /** Returns a number that grows with every change of the facts. */
  long revision();

  /**
   * Returns the changes since a revision.
   *
   * @param revision an earlier revision, or {@link #NOTHING_KNOWN} for every fact in force
   */
  News since(long revision);

  /**
   * Applies changes: retires replaced facts and adds new ones. Existing equal facts are left alone.
   *
   * @param changes at most one for each kind and key
   * @param at time of the import
   * @param source name of the imported file
   */
  void apply(Collection<FactChange> changes, Instant at, String source);

  /** Marks days to be judged again. */
  void markDirty(Collection<StaffDay> days);

  /**
   * Returns the cards used for punches on a date, or possibly on it if the time is doubtful; empty
   * while some journal records have not been searched for cards.
   */
  Optional<Set<String>> cardsSeen(LocalDate date);

  /**
   * Returns the dates up to {@code today} that an import may cause to be judged: those since the
   * store was first used, and earlier ones with a punch. A date without any record proves nothing.
   */
  SortedSet<LocalDate> judgeableDates(LocalDate today);
}
