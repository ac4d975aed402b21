package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Gives a decoder its mutated frames: how many, from which seed, and what may be kept of them. */
public final class Fuzz {
  private static final long MOST_KEPT = 32L << 20;

  private Fuzz() {}

  /** What is done with one mutated frame. */
  public interface Round {

    /** Makes a frame, hands it to the decoder and looks at what comes of it. */
    void play(Random random);
  }

  /**
   * Plays every round; whatever is thrown is told with its seed, and so is memory that piled up.
   *
   * <p>All that the decoder holds must hang on the round. The thread is one of its own: filling in
   * the trace of an exception takes as long as the stack is deep, and a decoder throws many inside.
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

  /** The heap in use after a collection. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
