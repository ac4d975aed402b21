package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.time.ClockUncertainty;
import afterclass.gateway.time.Instants;
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
public final class ClockRepair {
  /** The longest time a stamped record may take to reach the store. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  /**
   * Maximum number of dates marked at once for judging; earlier dates have been marked by other
   * means.
   */
  private static final int LONGEST_DAYS = 400;

  private final ServiceClock clock;
  private final ClockLog log;
  private final WorkList work;
  private final PunchJournal journal;
  private final ResolvedPunches punches;
  private final LostPunches lost;
  private final ZoneId zone;

  /**
   * Creates a repair.
   *
   * @param clock the service's clock
   * @param log the stored knowledge of wrong clocks
   * @param work the days to be judged again
   * @param journal source of the records' positions
   * @param punches the resolved punches, which wrong arrivals make void
   * @param lost records what terminals without memory lost
   * @param zone the school's time zone
   */
  public ClockRepair(
      ServiceClock clock,
      ClockLog log,
      WorkList work,
      PunchJournal journal,
      ResolvedPunches punches,
      LostPunches lost,
      ZoneId zone) {
    this.clock = clock;
    this.log = log;
    this.work = work;
    this.journal = journal;
    this.punches = punches;
    this.lost = lost;
    this.zone = zone;
  }

  /**
   * Corrects the arrivals stamped with service time since a step of the wall clock, which is right.
   *
   * @return whether a journal record was affected, so that all records are resolved again
   */
  boolean correct(ClockUncertainty doubt) {
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
    mark(doubt.since(), Instants.later(own, right));
    log.state(new ClockState(doubt.since(), Duration.ZERO, null));
    if (found) {
      resolveAgain();
    }
    return found;
  }

  /** Returns whether a site's terminals reported the present wall-clock time before the step. */
  static boolean foretells(Disagreement open, ClockUncertainty doubt) {
    Duration differs = open.by().minus(doubt.ahead()).abs();
    return differs.compareTo(ClockVerdict.AGREE.multipliedBy(2)) <= 0;
  }

  /** Corrects the sites whose terminals reported the wall clock's present time before the step. */
  private boolean putRight(ClockUncertainty doubt, @Nullable Long upTo) {
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

  /** Records that terminals without memory lost what they sent between two instants. */
  void lose(Instant from, Instant to) {
    lost.record(from, to);
  }

  /** Marks the dates between two instants to be judged again. */
  void mark(Instant from, Instant to) {
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
  }

  /** Deletes all resolved punches, to resolve every record again with its correct arrival. */
  void resolveAgain() {
    punches.forget();
    work.journalCursor(0);
  }
}
