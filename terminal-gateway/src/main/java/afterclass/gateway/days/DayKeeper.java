package afterclass.gateway.days;

import afterclass.gateway.roster.UnknownName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The service that judges days: it processes new journal records, passed deadlines and changed
 * facts, judges the affected days and posts the differences to the ledger. Thread-safe; one call
 * runs at a time.
 */
public interface DayKeeper {

  /**
   * Judges all waiting days. After a crash the next call completes the interrupted work; no day is
   * lost or posted twice.
   */
  void tick();

  /**
   * Returns when the passing of time may create work next: a deadline, a punch dated ahead, a day
   * to try again, or a terminal or clock that is waited for.
   */
  Instant due();

  /**
   * Ticks until no work is left except suspended days.
   *
   * @param bound longest time to take
   * @throws IllegalStateException if work is left when the bound has passed
   */
  void settle(Duration bound);

  /**
   * Judges the waiting days if that takes only a short time.
   *
   * @param bound maximum time to wait for the running work, and maximum time to judge
   * @return whether no work is left except suspended days
   */
  boolean caughtUp(Duration bound);

  /** Returns the days that could not be judged, by date, then staff number. */
  List<SuspendedDay> suspended();

  /** Returns the state of the service's clock. */
  ClockStatus clock();

  /** Returns names in the school's facts that the policy lacks; days are judged without them. */
  List<UnknownName> leftOut();
}
