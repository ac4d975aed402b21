package afterclass.gateway.closing;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.time.SchoolClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sheets of all months, and the sequence in which months are closed. */
public final class ClosedMonths {
  private final MonthStore store;
  private final SchoolClock clock;

  /**
   * Creates the months of a store.
   *
   * @param store storage of sheets
   * @param clock the school's clock
   */
  public ClosedMonths(MonthStore store, SchoolClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Returns the closed months, newest first. */
  public List<MonthSheet> closed() {
    return store.closed();
  }

  /** Returns the closed months, earliest first. */
  public List<YearMonth> closedMonths() {
    return store.closed().stream().map(MonthSheet::month).sorted().toList();
  }

  /** Returns the sheet of a closed month; empty if the month is not closed. */
  public Optional<MonthSheet> closed(YearMonth month) {
    return about(month, MonthSheet.SheetPurpose.CLOSE, MonthSheet.State.APPROVED);
  }

  /** Returns the sheet of a month that awaits a second person's decision; empty if none does. */
  public Optional<MonthSheet> open(YearMonth month, MonthSheet.SheetPurpose kind) {
    return about(month, kind, MonthSheet.State.OPEN);
  }

  private Optional<MonthSheet> about(
      YearMonth month, MonthSheet.SheetPurpose kind, MonthSheet.State state) {
    return store.about(month).stream()
        .filter(sheet -> sheet.kind() == kind && sheet.state() == state)
        .findFirst();
  }

  /** Returns all sheets about a month, oldest first. */
  public List<MonthSheet> about(YearMonth month) {
    return store.about(month);
  }

  /** Returns a sheet by its number. */
  public MonthSheet sheet(long id) {
    return store.find(id).orElseThrow(() -> new ProblemException("unknown-sheet", "#" + id));
  }

  /**
   * Returns the month to be closed next: the one after the last closed month, or the previous
   * calendar month.
   */
  public YearMonth next() {
    return store.closed().stream()
        .map(MonthSheet::month)
        .max(Comparator.naturalOrder())
        .map(month -> month.plusMonths(1))
        .orElseGet(() -> YearMonth.from(clock.today()).minusMonths(1));
  }

  /** Returns the first date on which a month can be closed; empty if that date has come. */
  public Optional<LocalDate> opens(YearMonth month) {
    LocalDate first = month.plusMonths(1).atDay(1);
    return clock.today().isBefore(first) ? Optional.of(first) : Optional.empty();
  }

  /** Returns the month that must be closed before another; empty if the other can be closed. */
  public Optional<YearMonth> before(YearMonth month) {
    YearMonth next = next();
    return store.closed().isEmpty() || next.equals(month) ? Optional.empty() : Optional.of(next);
  }
}
