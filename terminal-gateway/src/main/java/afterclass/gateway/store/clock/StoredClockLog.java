package afterclass.gateway.store.clock;

import afterclass.gateway.days.ClockLog;
import afterclass.gateway.days.ClockShift;
import afterclass.gateway.days.ClockState;
import afterclass.gateway.days.Disagreement;
import afterclass.gateway.days.EmptyMark;
import afterclass.gateway.days.PastPunch;
import afterclass.gateway.days.ServicePause;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.BookmarkRow;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.journal.JournalRepository;
import afterclass.gateway.store.journal.JournalRow;
import afterclass.gateway.terminal.TerminalId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored knowledge of wrong clocks. Caches the state, as only the service writes it. */
@Singleton
public class StoredClockLog implements ClockLog {
  private final StoreTransactions transactions;
  private final StoredClockSpans spans;
  private final StoredDisagreements disagreements;
  private final StoredEmptyMarks marks;
  private final JournalRepository journal;
  private final BookmarkRepository bookmarks;
  private volatile @Nullable ClockState state;

  StoredClockLog(
      StoreTransactions transactions,
      StoredClockSpans spans,
      StoredDisagreements disagreements,
      StoredEmptyMarks marks,
      JournalRepository journal,
      BookmarkRepository bookmarks) {
    this.transactions = transactions;
    this.spans = spans;
    this.disagreements = disagreements;
    this.marks = marks;
    this.journal = journal;
    this.bookmarks = bookmarks;
  }

  @Override
  public List<ClockShift> shifts() {
    return spans.shifts();
  }

  @Override
  public boolean add(ClockShift shift) {
    return spans.add(shift);
  }

  @Override
  public List<ServicePause> pauses() {
    return spans.pauses();
  }

  @Override
  public void add(ServicePause pause) {
    spans.add(pause);
  }

  @Override
  public List<Disagreement> open() {
    return disagreements.open();
  }

  @Override
  public void save(Disagreement disagreement) {
    disagreements.save(disagreement);
  }

  @Override
  public void settle(String site, Instant at, String how) {
    disagreements.settle(site, at, how);
  }

  @Override
  public ClockState state() {
    ClockState known = state;
    if (known == null) {
      known = transactions.read(this::read);
      state = known;
    }
    return known;
  }

  private ClockState read() {
    return new ClockState(
        instant(BookmarkRow.CLOCK_DOUBTED),
        Micros.duration(bookmarks.val(BookmarkRow.CLOCK_AHEAD).orElse(0L)),
        instant(BookmarkRow.CLOCK_TIME));
  }

  private @Nullable Instant instant(String name) {
    return bookmarks.val(name).filter(at -> at != 0).map(Micros::instant).orElse(null);
  }

  @Override
  public long lastOfOldTolerance() {
    return transactions.read(() -> bookmarks.val(BookmarkRow.OLD_TOLERANCE)).orElse(0L);
  }

  @Override
  public long lastOfShortSpans() {
    return transactions.read(() -> bookmarks.val(BookmarkRow.SHORT_SPANS)).orElse(0L);
  }

  @Override
  public List<PastPunch> punchesBefore(String site, String terminal, long position, int most) {
    return transactions.read(() -> journal.before(site, terminal, position, most)).stream()
        .map(JournalRow::past)
        .toList();
  }

  @Override
  public void believe(Instant wall) {
    transactions.write(() -> bookmarks.put(BookmarkRow.CLOCK_BELIEVED, Micros.of(wall)));
  }

  @Override
  public Optional<Instant> believed() {
    return transactions.read(() -> bookmarks.val(BookmarkRow.CLOCK_BELIEVED)).map(Micros::instant);
  }

  @Override
  public void state(ClockState now) {
    transactions.write(
        () -> {
          Long doubted = Micros.orNull(now.doubtedSince());
          Long time = Micros.orNull(now.time());
          bookmarks.put(BookmarkRow.CLOCK_DOUBTED, doubted == null ? 0 : doubted);
          bookmarks.put(BookmarkRow.CLOCK_AHEAD, Micros.of(now.ahead()));
          bookmarks.put(BookmarkRow.CLOCK_TIME, time == null ? 0 : time);
        });
    state = now;
  }

  @Override
  public List<EmptyMark> marks(String site, String terminal, long position, long upTo) {
    return marks.of(new TerminalId(site, terminal).toString(), position, upTo);
  }
}
