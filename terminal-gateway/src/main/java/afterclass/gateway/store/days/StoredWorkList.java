package afterclass.gateway.store.days;

import afterclass.gateway.days.DirtyDay;
import afterclass.gateway.days.WorkList;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.BookmarkRow;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The work list, stored as rows. */
@Singleton
public class StoredWorkList extends TransactionalStore implements WorkList {
  /** Maximum number of days from a marked date to the end of its time span. */
  private static final long LONGEST_DAYS = 366;

  private final BookmarkRepository bookmarks;
  private final DirtyDayRepository dirty;
  private final ZoneId zone;
  private final Optional<LocalDate> firstDay;

  StoredWorkList(
      StoreTransactions transactions,
      BookmarkRepository bookmarks,
      DirtyDayRepository dirty,
      SchoolSettings settings) {
    super(transactions);
    this.zone = settings.of(Settings.ZONE);
    this.bookmarks = bookmarks;
    this.dirty = dirty;
    this.firstDay = settings.of(Settings.FIRST_DAY);
  }

  @Override
  public Optional<Instant> openedAt() {
    return firstDay
        .or(() -> bookmark(BookmarkRow.FIRST_DAY).map(LocalDate::ofEpochDay))
        .map(date -> date.atStartOfDay(zone).toInstant())
        .or(() -> bookmark(BookmarkRow.OPENED).map(Micros::instant));
  }

  @Override
  public void open(Instant at) {
    if (bookmark(BookmarkRow.OPENED).isEmpty()) {
      put(BookmarkRow.OPENED, Micros.of(at));
    }
    // Removed from the settings later, the first day remains valid for the days judged by it.
    firstDay
        .map(LocalDate::toEpochDay)
        .filter(day -> !bookmark(BookmarkRow.FIRST_DAY).equals(Optional.of(day)))
        .ifPresent(day -> put(BookmarkRow.FIRST_DAY, day));
  }

  /** Returns the date of {@link #openedAt}; {@code today} before that. */
  public LocalDate openedOn(LocalDate today) {
    return openedAt().map(at -> LocalDate.ofInstant(at, zone)).orElse(today);
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

  /**
   * Marks the days of all staff on the dates of a time span, except those before the opening and
   * those more than {@value #LONGEST_DAYS} days before its end.
   */
  public void markEverybody(Instant from, Instant to) {
    LocalDate last = LocalDate.ofInstant(to, zone);
    LocalDate bound = last.minusDays(LONGEST_DAYS);
    LocalDate first = latest(LocalDate.ofInstant(from, zone), bound, openedOn(last));
    if (!first.isAfter(last)) {
      markEverybody(first.datesUntil(last.plusDays(1)).toList());
    }
  }

  private static LocalDate latest(LocalDate... dates) {
    return Collections.max(List.of(dates));
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
    transactions.write(() -> dirty.clearEverybody(date.toString()));
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
