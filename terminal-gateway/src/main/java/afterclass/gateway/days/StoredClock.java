package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.time.ClockUncertainty;
import afterclass.gateway.time.Instants;
import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of the service's clock in the store, from which the next run of the service goes on.
 */
final class StoredClock {
  private final ServiceClock clock;
  private final ClockLog log;
  private final WorkList work;
  private final PunchJournal journal;
  private ClockState remembered = ClockState.SURE;
  private long noted;

  StoredClock(ServiceClock clock, ClockLog log, WorkList work, PunchJournal journal) {
    this.clock = clock;
    this.log = log;
    this.work = work;
    this.journal = journal;
  }

  /**
   * Restores the clock doubt left by the last run, before any day is judged; service time never
   * goes back.
   */
  void restore() {
    if (!clock.watched()) {
      return;
    }
    ClockState left = log.state();
    remembered = left;
    Instant wall = clock.instant();
    Instant newest = left.time() == null ? newest().orElse(wall) : left.time();
    Instant since = left.doubtedSince() == null ? newest : left.doubtedSince();
    boolean behind = wall.isBefore(newest.minus(ServiceClock.TOLERANCE));
    boolean differs = left.time() != null && wall.isAfter(newest.plus(ServiceClock.TOLERANCE));
    if (behind || differs || left.doubtedSince() != null) {
      clock.goOnFrom(behind || differs ? newest : wall, since);
    }
  }

  /** Returns the latest time recorded in the store; empty for an empty store. */
  private Optional<Instant> newest() {
    long last = journal.lastPosition();
    Instant stored =
        journal.after(Math.max(0, last - 1), 1).stream()
            .map(StoredRecord::committedAt)
            .reduce(Instant.MIN, Instants::later);
    Instant acted = work.deadlineCursor().orElse(Instant.MIN);
    Instant newest = Instants.later(stored, acted);
    return newest.equals(Instant.MIN) ? Optional.empty() : Optional.of(newest);
  }

  /** Stores a new pause before any record that arrived after it is placed. */
  void notePause() {
    clock.doubt().filter(doubt -> doubt.number() != noted).ifPresent(this::notePause);
  }

  private void notePause(ClockUncertainty doubt) {
    if (Duration.between(doubt.since(), doubt.noticed()).compareTo(ServiceClock.TOLERANCE) > 0) {
      log.add(new ServicePause(doubt.since(), doubt.noticed().plus(DeadlineLimit.PATIENCE)));
    }
    noted = doubt.number();
  }

  /** Stores the clock's state whenever it changed; after a step, at every call. */
  void remember() {
    ClockState now =
        clock
            .doubt()
            .map(
                doubt ->
                    new ClockState(
                        doubt.wallWrong() ? null : doubt.since(),
                        doubt.ahead(),
                        doubt.stepped() ? clock.instant() : null))
            .orElse(ClockState.SURE);
    if (!now.equals(remembered)) {
      log.state(now);
      remembered = now;
    }
  }
}
