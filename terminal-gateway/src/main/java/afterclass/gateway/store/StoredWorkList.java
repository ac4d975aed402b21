package afterclass.gateway.store;

import afterclass.gateway.days.DirtyDay;
import afterclass.gateway.days.WorkList;
import afterclass.gateway.roster.StaffDay;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The work list's rows. */
@Singleton
public class StoredWorkList implements WorkList {
  private final StoreTransactions transactions;
  private final BookmarkRepository bookmarks;
  private final DirtyDayRepository dirty;
  private final Optional<LocalDate> firstDay;

  StoredWorkList(
      StoreTransactions transactions,
      BookmarkRepository bookmarks,
      DirtyDayRepository dirty,
      @Value("${attendance.first-day:}") String firstDay) {
    this.transactions = transactions;
    this.bookmarks = bookmarks;
    this.dirty = dirty;
    this.firstDay =
        firstDay.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(firstDay.strip()));
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return transactions.write(work);
  }

  @Override
  public <T> T reading(Supplier<T> work) {
    return transactions.read(work);
  }

  @Override
  public LocalDate openedOn(LocalDate today) {
    if (firstDay.isPresent()) {
      return firstDay.get();
    }
    Optional<Long> known = bookmark(BookmarkRow.OPENED);
    if (known.isEmpty()) {
      put(BookmarkRow.OPENED, today.toEpochDay());
    }
    return LocalDate.ofEpochDay(known.orElse(today.toEpochDay()));
  }

  @Override
  public long journalCursor() {
    return bookmark(BookmarkRow.JOURNAL).orElse(0L);
  }

  @Override
  public void journalCursor(long position) {
    put(BookmarkRow.JOURNAL, position);
  }

  @Override
  public Optional<Instant> deadlineCursor() {
    return bookmark(BookmarkRow.DEADLINES).map(Micros::instant);
  }

  @Override
  public void deadlineCursor(Instant upTo) {
    put(BookmarkRow.DEADLINES, Micros.of(upTo));
  }

  private Optional<Long> bookmark(String name) {
    return transactions.read(() -> bookmarks.val(name));
  }

  private void put(String name, long value) {
    transactions.write(() -> bookmarks.put(name, value));
  }

  @Override
  public void markDirty(Collection<StaffDay> days) {
    save(days.stream().map(DirtyDayRow::of).toList());
  }

  @Override
  public void markEverybody(Collection<LocalDate> dates) {
    save(dates.stream().map(DirtyDayRow::everybody).toList());
  }

  private void save(List<DirtyDayRow> rows) {
    if (!rows.isEmpty()) {
      transactions.write(() -> dirty.saveAll(rows));
    }
  }

  @Override
  public List<LocalDate> everybodyDirty() {
    return transactions.read(dirty::everybody).stream().map(LocalDate::parse).toList();
  }

  @Override
  public void clearEverybody(LocalDate date) {
    transactions.write(() -> dirty.clearEverybody(DirtyDayRow.everybody(date).dayKey()));
  }

  @Override
  public List<DirtyDay> dirty(int most) {
    return transactions.read(() -> dirty.days(most)).stream().map(DirtyDayRow::dirty).toList();
  }

  @Override
  public void clear(Collection<DirtyDay> days) {
    if (!days.isEmpty()) {
      transactions.write(() -> dirty.clear(days.stream().map(DirtyDayRow::of).toList()));
    }
  }
}
