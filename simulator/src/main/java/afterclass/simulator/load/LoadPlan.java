package afterclass.simulator.load;

import java.time.Duration;

/**
 * When each punch of a run is due, fixed before the run begins.
 *
 * @param rate punches a second, all terminals together
 * @param terminals how many terminals take turns
 * @param duration how long
 */
public record LoadPlan(int rate, int terminals, Duration duration) {

  /** The highest rate that is taken, in punches a second. */
  public static final int MAX_RATE = 50_000;

  /** The most terminals. */
  public static final int MAX_TERMINALS = 500;

  /** The longest run. */
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

  /** How many punches there are. */
  public int punches() {
    return Math.toIntExact(duration.toNanos() * rate / 1_000_000_000L);
  }

  /** When punch number {@code index}, from 0, is due: nanoseconds after the beginning. */
  public long dueNanos(int index) {
    return index * 1_000_000_000L / rate;
  }

  /** Which terminal, from 0, it is due at. */
  public int terminalOf(int index) {
    return index % terminals;
  }

  /** How many punches a terminal takes. */
  public int punchesOf(int terminal) {
    return (punches() - terminal + terminals - 1) / terminals;
  }
}
