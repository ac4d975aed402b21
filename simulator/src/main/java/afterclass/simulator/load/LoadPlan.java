package afterclass.simulator.load;

import java.time.Duration;

/**
 * The schedule of a run's punches, fixed before it begins.
 *
 * @param rate punches per second over all terminals
 * @param terminals number of terminals, used in turn
 * @param duration length of the run
 */
public record LoadPlan(int rate, int terminals, Duration duration) {

  /** Highest rate, in punches per second. */
  public static final int MAX_RATE = 50_000;

  /** Highest number of terminals. */
  public static final int MAX_TERMINALS = 500;

  /** Longest duration. */
  public static final Duration MAX_DURATION = Duration.ofMinutes(30);

  public LoadPlan {
    within("rate", rate, MAX_RATE);
    within("terminals", terminals, MAX_TERMINALS);
    if (duration.compareTo(Duration.ofSeconds(1)) < 0 || duration.compareTo(MAX_DURATION) > 0) {
      throw new IllegalArgumentException(
          "duration: found " + duration + ", expected 1 s to " + MAX_DURATION.toMinutes() + " min");
    }
  }

  private static void within(String what, int found, int most) {
    if (found < 1 || found > most) {
      throw new IllegalArgumentException(what + ": found " + found + ", expected 1 to " + most);
    }
  }

  /** Returns the number of punches. */
  public int punches() {
    return Math.toIntExact(duration.toNanos() * rate / 1_000_000_000L);
  }

  /**
   * Returns when a punch is due, in nanoseconds after the beginning.
   *
   * @param index number of the punch, from 0
   */
  public long dueNanos(int index) {
    return index * 1_000_000_000L / rate;
  }

  /** Returns the terminal of a punch, from 0. */
  public int terminalOf(int index) {
    return index % terminals;
  }

  /** Returns the number of punches of a terminal. */
  public int punchesOf(int terminal) {
    return (punches() - terminal + terminals - 1) / terminals;
  }
}
