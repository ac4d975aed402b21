package afterclass.gateway.days;

import afterclass.gateway.roster.UnknownName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps every day judged: takes new journal records, passed deadlines and changed facts, judges the
 * days that they concern, and posts what differs. Safe to call from any thread; calls take turns.
 */
public interface DayKeeper {

  /**
   * Does what there is to do now. What a crash interrupts is done by the next call; nothing is lost
   * or done twice.
   */
  void tick();

  /**
   * When there may be something to do next by the passing of time alone: a deadline, a punch that
   * is dated ahead, a day to be tried again, a terminal or a clock that is waited for.
   */
  Instant due();

  /**
   * Ticks until nothing is left to do but days set aside.
   *
   * @param bound longest time to take
   * @throws IllegalStateException if work is left when the bound has passed
   */
  void settle(Duration bound);

  /**
   * Judges what waits, if that takes only a short time.
   *
   * @param bound longest time to wait for another caller's turn, and longest time to judge
   * @return whether nothing is left to do but days set aside
   */
  boolean caughtUp(Duration bound);

  /** The days that could not be judged and wait, by date, then staff number. */
  List<DayAside> aside();

  /** How far the service's own clock can be believed. */
  ClockStanding clock();

  /** Names in the school's facts that the policy does not know; every day is judged without. */
  List<UnknownName> leftOut();
}
