package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A runner that feeds mutated frames to a decoder, with their number, seed and a limit on memory.
 */
public final class Fuzz {
  private static final long MOST_KEPT = 32L << 20;

  private Fuzz() {}

  /** The test of one mutated frame. */
  public interface Round {

    /** Creates a frame, passes it to the decoder and checks the result. */
    void play(Random random);
  }

  /**
   * Plays all rounds; reports an exception, or memory that was not freed, with its seed.
   *
   * <p>Everything that the decoder keeps must be reachable from the round. It runs on a separate
   * thread, because filling in an exception's trace takes longer on a deep stack, and a decoder
   * throws many internally.
   */
  public static void run(String decoder, Round round) {
    long seed = Long.getLong("fuzz.seed", 20261124L);
    int frames = Integer.getInteger("fuzz.frames", 100_000);
    System.out.printf("fuzz: %s, %d frames, seed %d%n", decoder, frames, seed);
    long begin = System.nanoTime();
    long heap = heap();
    long kept;
    try {
      inAThreadOfItsOwn(decoder, () -> play(frames, seed, round));
      kept = heap() - heap;
    } finally {
      Reference.reachabilityFence(round);
    }
    assertTrue(kept < MOST_KEPT, () -> decoder + ": " + kept + " bytes more in use after the run");
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("fuzz: %s took %.1f s, kept %d bytes%n", decoder, seconds, Math.max(0, kept));
  }

  private static void inAThreadOfItsOwn(String decoder, Runnable all) {
    FutureTask<Boolean> task = new FutureTask<>(all, true);
    new Thread(task, "fuzz " + decoder).start();
    try {
      task.get();
    } catch (ExecutionException e) {
      Throwable why = e.getCause();
      throw new AssertionError(decoder + ", " + (why == null ? e : why.getMessage()), why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(decoder + " was interrupted", e);
    }
  }

  private static void play(int frames, long seed, Round round) {
    Random random = new Random(seed);
    for (int i = 0; i < frames; i++) {
      try {
        round.play(random);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", round " + i + ": " + e, e);
      }
    }
  }

  /** Returns the used heap after a garbage collection. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
