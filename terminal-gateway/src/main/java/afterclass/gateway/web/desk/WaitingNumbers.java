package afterclass.gateway.web.desk;

import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.page.Waiting;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of what waits for a viewer, cheap enough for every page's menu. */
@Singleton
final class WaitingNumbers implements Waiting {
  /** How far back services on hold and unregistered cards are looked for, like on their pages. */
  private static final int DAYS = 60;

  private final ReportSources sources;
  private final Requests requests;
  private final ClosedMonths months;
  private final SchoolClock clock;

  /** The last number of unregistered cards; {@code null} before the first. */
  private volatile @Nullable Cards cards;

  WaitingNumbers(ReportSources sources, Requests requests, ClosedMonths months, SchoolClock clock) {
    this.sources = sources;
    this.requests = requests;
    this.months = months;
    this.clock = clock;
  }

  /**
   * A number of unregistered cards.
   *
   * @param roster the facts that it was counted with
   * @param minute the minute in which it was counted
   * @param number the number
   */
  private record Cards(RosterSnapshot roster, Instant minute, long number) {}

  @Override
  public Map<String, Long> of(Viewer viewer) {
    Map<String, Long> numbers = new HashMap<>();
    if (viewer.may(Permission.APPROVE)) {
      numbers.put("/requests", toDecide(viewer));
      numbers.put("/closing", toApprove(viewer));
    }
    if (viewer.may(Permission.ENTER)) {
      numbers.put("/held", held());
      numbers.put("/cards", cards());
    }
    numbers.values().removeIf(number -> number == 0);
    return numbers;
  }

  /** Returns the number of requests that the viewer may decide: not their own. */
  long toDecide(Viewer viewer) {
    return requests.open().stream()
        .filter(request -> !request.askedBy().equals(viewer.account()))
        .filter(request -> !request.staff().equals(viewer.staff()))
        .count();
  }

  /** Returns the number of monthly sheets and corrections that the viewer may approve. */
  long toApprove(Viewer viewer) {
    Stream<MonthSheet> closes = months.open(months.next(), MonthSheet.SheetPurpose.CLOSE).stream();
    Stream<YearMonth> closed = months.closedMonths().stream();
    return Stream.concat(
            closes,
            closed.flatMap(
                month -> months.open(month, MonthSheet.SheetPurpose.CORRECTION).stream()))
        .filter(sheet -> !sheet.proposedBy().equals(viewer.account()))
        .count();
  }

  /** Returns the number of days with services on hold. */
  long held() {
    LocalDate today = clock.today();
    return sources.ledger().held(today.minusDays(DAYS), today).size();
  }

  /**
   * Returns the number of unregistered cards. It is counted again after every change of the
   * school's facts, and otherwise once a minute: all punches of two months are looked through.
   */
  long cards() {
    RosterSnapshot roster = sources.roster();
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Cards last = cards;
    if (last == null || last.roster() != roster || !last.minute().equals(minute)) {
      LocalDate today = clock.today();
      long number = sources.punches().unknownCards(today.minusDays(DAYS), today).size();
      last = new Cards(roster, minute, number);
      cards = last;
    }
    return last.number();
  }
}
