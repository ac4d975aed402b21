package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

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

  /** How many bytes an event accounts for. */
  public static int told(FrameEvent event) {
    return event.fold(
        frame -> frame.bytes().length(),
        skipped -> skipped.bytes().length(),
        bad -> bad.bytes().length());
  }

  /** How many bytes events account for together. */
  public static long told(List<FrameEvent> events) {
    return events.stream().mapToLong(Fuzz::told).sum();
  }
}
