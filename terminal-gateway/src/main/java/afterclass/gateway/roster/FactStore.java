package afterclass.gateway.roster;

import afterclass.gateway.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Where the facts are kept. */
public interface FactStore extends Transactions {

  /** Before every revision. */
  long NOTHING_KNOWN = -1;

  /**
   * What became of the facts.
   *
   * @param revision the revision that they bring about
   * @param changes in the order in which they were made; a key may have several
   * @param settled whether they are on disk; not if they belong to a transaction of the asking
   *     thread, which may yet be taken back
   */
  record News(long revision, List<FactChange> changes, boolean settled) {}

  /** A number that grows with every change of the facts. */
  long revision();

  /**
   * What has changed since a revision.
   *
   * @param revision one that was given before, or {@link #NOTHING_KNOWN} for every fact in force
   */
  News since(long revision);

  /**
   * Retires what the changes replace and adds what they say. Facts that hold already are left
   * alone.
   *
   * @param changes at most one for each kind and key
   * @param at when they were imported
   * @param source name of the file that they came in
   */
  void apply(Collection<FactChange> changes, Instant at, String source);

  /** Has days judged anew. */
  void markDirty(Collection<StaffDay> days);

  /**
   * The cards with which somebody punched on a date, or perhaps on it where the time is doubtful;
   * empty while some records of the journal were not looked at for cards.
   */
  Optional<Set<String>> cardsSeen(LocalDate date);

  /**
   * The dates up to {@code today} that an import may cause to be judged: those since the store was
   * first used, and earlier ones of which a punch is there. Of a day when nothing was recorded
   * nothing can be concluded.
   */
  SortedSet<LocalDate> judgeableDates(LocalDate today);
}
