package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The days that could not be judged, with the times of their next attempts. The days stay on the
 * work list, so a restart tries them too. Logged once per error, not at every attempt.
 */
final class SuspendedDays {
  private static final Logger LOG = LoggerFactory.getLogger(SuspendedDays.class);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  private final SortedMap<StaffDay, SuspendedDay> days = new TreeMap<>();

  synchronized List<SuspendedDay> all() {
    return List.copyOf(days.values());
  }

  /** Suspends a day, or doubles its waiting time up to a limit. */
  synchronized void put(UnjudgeableDay fault, Instant now) {
    StaffDay day = fault.day();
    SuspendedDay before = days.get(day);
    int tries = before == null ? 1 : before.tries() + 1;
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
    Instant since = before == null ? now : before.since();
    days.put(day, new SuspendedDay(day, fault.why(), since, tries, now.plus(wait)));
    if (before == null || !before.why().equals(fault.why())) {
      LOG.error(
          "{} {} cannot be judged and is set aside; the other days go on. It is tried again when"
              + " something new is known of it, when the service starts, and from time to time.",
          day.staff(),
          day.date(),
          fault);
    }
  }

  /** Returns whether a day that could not be judged must not be tried again yet. */
  synchronized boolean waits(StaffDay day, Instant now) {
    SuspendedDay suspended = days.get(day);
    return suspended != null && now.isBefore(suspended.retryAt());
  }

  /** Returns the time of the next attempt to judge; empty if no day is suspended. */
  synchronized Optional<Instant> due() {
    return days.values().stream().map(SuspendedDay::retryAt).min(Comparator.naturalOrder());
  }

  synchronized int size() {
    return days.size();
  }

  /** Makes some days due at once, because new facts about them arrived. */
  synchronized void retry(Collection<StaffDay> known, Instant now) {
    known.forEach(day -> days.computeIfPresent(day, (d, suspended) -> due(suspended, now)));
  }

  /** Makes all days due at once. */
  synchronized void retryAll(Instant now) {
    days.replaceAll((day, suspended) -> due(suspended, now));
  }

  private static SuspendedDay due(SuspendedDay suspended, Instant now) {
    return new SuspendedDay(
        suspended.day(), suspended.why(), suspended.since(), suspended.tries(), now);
  }

  /** Removes days that were judged. */
  synchronized void judged(Collection<StaffDay> done) {
    for (StaffDay day : done) {
      SuspendedDay suspended = days.remove(day);
      if (suspended != null) {
        LOG.info("{} {} could be judged at last", day.staff(), day.date());
      }
    }
  }
}
