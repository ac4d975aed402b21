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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stored knowledge of wrong clocks. Caches open entries, as only the service writes them. */
@Singleton
public class StoredClockLog implements ClockLog {
  private final StoreTransactions transactions;
  private final ClockShiftRepository shifts;
  private final DisagreementRepository disagreements;
  private final DisagreementTerminalRepository terminals;
  private final EmptyMarkRepository marks;
  private final PauseRepository pauses;
  private final JournalRepository journal;
  private final BookmarkRepository bookmarks;
  private final InstantSource clock;
  private volatile @Nullable List<Disagreement> open;
  private volatile @Nullable ClockState state;

  StoredClockLog(
      StoreTransactions transactions,
      ClockShiftRepository shifts,
      DisagreementRepository disagreements,
      DisagreementTerminalRepository terminals,
      EmptyMarkRepository marks,
      PauseRepository pauses,
      JournalRepository journal,
      BookmarkRepository bookmarks,
      InstantSource clock) {
    this.transactions = transactions;
    this.shifts = shifts;
    this.disagreements = disagreements;
    this.terminals = terminals;
    this.marks = marks;
    this.pauses = pauses;
    this.journal = journal;
    this.bookmarks = bookmarks;
    this.clock = clock;
  }

  @Override
  public List<ClockShift> shifts() {
    return transactions.read(shifts::all).stream().map(ClockShiftRow::span).toList();
  }

  @Override
  public boolean add(ClockShift shift) {
    return transactions.write(
        () -> {
          ClockShiftRow row =
              ClockShiftRow.of(shifts.lastId() + 1, shift, Micros.of(clock.instant()));
          shifts.save(row);
          shifts.moveBeginnings(row.site(), row.fromAt(), row.beforeAt(), row.shift());
          shifts.moveEnds(row.site(), row.fromAt(), row.beforeAt(), row.shift());
          shifts.moveSignsOfLife(row.site(), row.fromAt(), row.beforeAt(), row.shift());
          Long last = row.upTo();
          long upTo = last == null ? Long.MAX_VALUE : last;
          return shifts.records(row.site(), row.fromAt(), row.beforeAt(), upTo) > 0;
        });
  }

  @Override
  public List<Disagreement> open() {
    List<Disagreement> known = open;
    if (known == null) {
      known = transactions.read(() -> disagreements.open().stream().map(this::read).toList());
      open = known;
    }
    return known;
  }

  private Disagreement read(DisagreementRow row) {
    Map<String, Duration> ahead = new TreeMap<>();
    terminals.of(row.id()).forEach(t -> ahead.put(t.terminal(), Micros.duration(t.ahead())));
    return new Disagreement(
        row.site(),
        Micros.instant(row.since()),
        Micros.instant(row.noticedAt()),
        Micros.instant(row.run()),
        ahead);
  }

  @Override
  public void save(Disagreement disagreement) {
    open = null;
    transactions.write(
        () -> {
          long id =
              disagreements
                  .open(disagreement.site())
                  .map(DisagreementRow::id)
                  .orElseGet(() -> begin(disagreement));
          disagreement
              .ahead()
              .forEach((terminal, ahead) -> terminals.put(id, terminal, Micros.of(ahead)));
        });
    open = null;
  }

  private long begin(Disagreement d) {
    long id = disagreements.lastId() + 1;
    disagreements.save(
        new DisagreementRow(
            id,
            d.site(),
            Micros.of(d.since()),
            Micros.of(d.noticed()),
            Micros.of(d.run()),
            null,
            null));
    return id;
  }

  @Override
  public void settle(String site, Instant at, String how) {
    transactions.write(
        () ->
            disagreements
                .open(site)
                .ifPresent(row -> disagreements.update(row.settled(Micros.of(at), how))));
    open = null;
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
  public List<ServicePause> pauses() {
    return transactions.read(pauses::all).stream().map(PauseRow::pause).toList();
  }

  @Override
  public void add(ServicePause pause) {
    transactions.write(
        () ->
            pauses.save(
                new PauseRow(
                    pauses.lastId() + 1,
                    Micros.of(pause.from()),
                    Micros.of(pause.until()),
                    Micros.of(clock.instant()))));
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
    return transactions
        .read(() -> marks.of(new TerminalId(site, terminal).toString(), position, upTo))
        .stream()
        .map(EmptyMarkRow::mark)
        .toList();
  }
}
