package afterclass.gateway.imports;

import afterclass.gateway.i18n.ProblemException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The turns in which files are read: reading a large one takes a processor and much memory for a
 * while, so a few are read at a time, a few wait for a moment, and others are asked to come again.
 */
final class ReadingTurns {
  /** Maximum number of files that wait for a turn. */
  static final int WAITING = 8;

  /** How long one waits for a turn, in seconds. */
  static final int PATIENCE = 10;

  private final int most;
  private final Semaphore turns;
  private final Semaphore places;

  /**
   * Creates turns.
   *
   * @param most maximum number of files read at once
   */
  ReadingTurns(int most) {
    this.most = most;
    this.turns = new Semaphore(most, true);
    this.places = new Semaphore(most + WAITING);
  }

  /**
   * Reads a file when it is its turn.
   *
   * @param name name of the file
   * @throws ProblemException if too many are read or wait
   */
  <T> T read(String name, Supplier<T> reading) {
    if (!places.tryAcquire()) {
      throw busy(name);
    }
    try {
      return inTurn(name, reading);
    } finally {
      places.release();
    }
  }

  private <T> T inTurn(String name, Supplier<T> reading) {
    try {
      if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        throw busy(name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(name);
    }
    try {
      return reading.get();
    } finally {
      turns.release();
    }
  }

  /** Returns how many more files would be read or wait now. */
  int free() {
    return places.availablePermits();
  }

  private ProblemException busy(String name) {
    return new ProblemException("busy-reading", name, most);
  }
}
