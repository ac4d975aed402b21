package afterclass.gateway.days;

import java.time.Duration;

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
   * Ticks until nothing is left to do.
   *
   * @param bound longest time to take
   * @throws IllegalStateException if work is left when the bound has passed
   */
  void settle(Duration bound);
}
