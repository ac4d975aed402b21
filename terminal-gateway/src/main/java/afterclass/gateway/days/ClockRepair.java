package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.time.ClockTolerance;
import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The correction of wrongly stamped records; marks the affected dates to be judged again. Every
 * method runs inside the caller's transaction.
 */
final class ClockRepair {
  /** The longest time a stamped record may take to reach the store. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  /**
   * Maximum number of dates marked at once for judging; earlier dates have been marked by other
   * means.
   */
  private static final int LONGEST_DAYS = 400;

  private final ServiceClock clock;
  private final ClockWitnesses witnesses;
  private final ClockLog log;
  private final WorkList work;
  private final PunchJournal journal;
  private final ResolvedPunches punches;
  private final OutageLog outages;
  private final ZoneId zone;

  ClockRepair(
      ServiceClock clock,
      ClockWitnesses witnesses,
      ClockLog log,
      WorkList work,
      PunchJournal journal,
      ResolvedPunches punches,
      OutageLog outages,
      ZoneId zone) {
    this.clock = clock;
    this.witnesses = witnesses;
    this.log = log;
    this.work = work;
    this.journal = journal;
    this.punches = punches;
    this.outages = outages;
    this.zone = zone;
  }

  /**
   * Corrects the arrivals stamped with service time since a step of the wall clock, which is right.
   *
   * @return whether a journal record was affected, so that all records must be resolved again
   */
  boolean stampedWrongly(ClockTolerance doubt) {
    Duration ahead = doubt.ahead();
    Instant own = clock.instant();
    Instant right = own.plus(ahead);
    boolean back = ahead.isNegative();
    // After a step backwards the same instants occur twice; only positions distinguish them.
    Long upTo = back ? journal.lastPosition() : null;
    Instant before = back ? own.plus(ON_ITS_WAY) : right;
    int slow = log.open().size();
    boolean found =
        log.add(new ClockShift(null, doubt.since(), before, upTo, ahead, "the wall clock stepped"));
    found |= putRight(doubt, upTo);
    if (!back && log.open().size() == slow) {
      lose(doubt.since(), right);
    }
    mark(doubt.since(), later(own, right));
    log.state(new ClockState(doubt.since(), Duration.ZERO, null));
    return found;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Returns whether a site's terminals reported the present wall-clock time before the step. */
  static boolean foretells(Disagreement open, ClockTolerance doubt) {
    Duration differs = open.by().minus(doubt.ahead()).abs();
    return differs.compareTo(ClockVerdict.AGREE.multipliedBy(2)) <= 0;
  }

  /** Corrects the sites whose terminals reported the wall clock's present time before the step. */
  private boolean putRight(ClockTolerance doubt, @Nullable Long upTo) {
    boolean found = false;
    for (Disagreement open : log.open()) {
      if (foretells(open, doubt)) {
        found |=
            log.add(
                new ClockShift(
                    open.site(),
                    open.since(),
                    doubt.since(),
                    upTo,
                    doubt.ahead(),
                    "the gateway's clock was wrong"));
        mark(open.since(), clock.instant());
        log.settle(open.site(), clock.instant(), "the gateway's clock was put right");
      }
    }
    return found;
  }

  /** Records an outage of terminals without memory: what they sent in this span is lost. */
  void lose(Instant from, Instant to) {
    for (Terminal terminal : witnesses.withoutMemory()) {
      boolean out =
          outages.between(from, to).stream()
              .filter(o -> o.site().equals(terminal.site()))
              .filter(o -> o.terminal().equals(terminal.id()))
              .anyMatch(ClockRepair::open);
      if (!out) {
        outages.down(terminal, from, "the machine slept");
        outages.up(terminal, to, false);
      }
    }
  }

  private static boolean open(TerminalOutage outage) {
    return outage.to() == null;
  }

  /**
   * Marks the dates between two instants to be judged again; always returns true, since records are
   * affected.
   */
  boolean mark(Instant from, Instant to) {
    LocalDate last = LocalDate.ofInstant(to, zone);
    LocalDate first = LocalDate.ofInstant(from, zone);
    LocalDate bound = LocalDate.ofInstant(clock.instant(), zone).minusDays(LONGEST_DAYS);
    LocalDate opened = work.openedAt().map(at -> LocalDate.ofInstant(at, zone)).orElse(last);
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (LocalDate date = first.isBefore(bound) ? bound : first;
        !date.isAfter(last);
        date = date.plusDays(1)) {
      if (!date.isBefore(opened)) {
        dates.add(date);
      }
    }
    work.markEverybody(dates);
    return true;
  }

  /**
   * Deletes all resolved punches, to derive them again with correct arrivals; always returns true,
   * since records are affected.
   */
  boolean seeAnew() {
    punches.forget();
    work.journalCursor(0);
    return true;
  }
}
