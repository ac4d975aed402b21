package afterclass.gateway.store.facts;

import afterclass.gateway.roster.FactChange;
import afterclass.gateway.roster.FactKey;
import afterclass.gateway.roster.FactStore;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.BookmarkRow;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import afterclass.gateway.store.days.ResolvedPunchRepository;
import afterclass.gateway.store.days.StoredWorkList;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The school's facts, stored as rows. */
@Singleton
public class StoredFacts extends TransactionalStore implements FactStore {
  private final FactRepository rows;
  private final BookmarkRepository bookmarks;
  private final ResolvedPunchRepository punches;
  private final StoredWorkList work;

  StoredFacts(
      StoreTransactions transactions,
      FactRepository rows,
      BookmarkRepository bookmarks,
      ResolvedPunchRepository punches,
      StoredWorkList work) {
    super(transactions);
    this.rows = rows;
    this.bookmarks = bookmarks;
    this.punches = punches;
    this.work = work;
  }

  @Override
  public long revision() {
    return transactions.read(() -> bookmarks.val(BookmarkRow.FACTS)).orElse(0L);
  }

  @Override
  public News since(long revision) {
    return transactions.read(
        () -> {
          List<FactRow> found =
              revision == NOTHING_KNOWN ? rows.inForce() : rows.changedSince(revision);
          List<FactChange> changes = found.stream().map(FactRow::change).toList();
          return new News(revision(), changes, !transactions.writing());
        });
  }

  @Override
  public void apply(Collection<FactChange> changes, Instant at, String source) {
    transactions.write(
        () -> {
          long revision = revision() + 1;
          long id = rows.lastId();
          List<FactRow> fresh = new ArrayList<>();
          for (FactChange change : changes) {
            FactKey key = change.key();
            rows.retire(key.kind().name(), key.text(), Micros.of(at), revision);
            if (change instanceof FactChange.Hold hold) {
              id++;
              fresh.add(FactRow.of(id, hold.fact().flat(), Micros.of(at), source, revision));
            }
          }
          if (!fresh.isEmpty()) {
            rows.saveAll(fresh);
          }
          bookmarks.put(BookmarkRow.FACTS, revision);
          transactions.changed(CommitEvent.FACTS);
        });
  }

  @Override
  public void markDirty(Collection<StaffDay> days) {
    work.markDirty(days);
  }

  @Override
  public Optional<Set<String>> cardsSeen(LocalDate date) {
    return transactions.read(
        () ->
            punches.unseenAfter(bookmarks.val(BookmarkRow.JOURNAL).orElse(0L)) > 0
                ? Optional.empty()
                : Optional.of(
                    Set.copyOf(punches.cardsSeen(date.toString(), date.plusDays(1).toString()))));
  }

  @Override
  public SortedSet<LocalDate> judgeableDates(LocalDate today) {
    LocalDate opened = work.openedOn(today);
    SortedSet<LocalDate> dates = new TreeSet<>();
    for (LocalDate date = opened; !date.isAfter(today); date = date.plusDays(1)) {
      dates.add(date);
    }
    transactions
        .read(() -> punches.punchedBefore(opened.toString()))
        .forEach(date -> dates.add(LocalDate.parse(date)));
    return dates;
  }
}
