package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** How many mutated frames a decoder is given, from which seed, and what it may keep of them. */
public final class Fuzz {
  private static final long MOST_KEPT = 32L << 20;

  private Fuzz() {}

  /** The frames for each decoder. */
  public static int frames() {
    return Integer.getInteger("fuzz.frames", 100_000);
  }

  /** The seed of this run, said also when all goes well. */
  public static long seed(String decoder) {
    long seed = Long.getLong("fuzz.seed", 20261124L);
    System.out.println("fuzz: " + decoder + ", " + frames() + " frames, seed " + seed);
    return seed;
  }

  /** The heap in use after a collection. */
  public static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** After all frames, what is kept beyond the heap of the beginning must not have piled up. */
  public static void assertNothingKept(long before) {
    long kept = heap() - before;
    assertTrue(kept < MOST_KEPT, () -> kept + " bytes more are in use after the run");
  }
}
