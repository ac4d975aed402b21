package afterclass.simulator.cli;

import afterclass.simulator.history.History;
import afterclass.simulator.history.HistoryPlan;
import afterclass.simulator.history.LiveTimes;
import afterclass.simulator.history.PageTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that generates years of school history and measures the pages on them. */
@Command(
    name = "history",
    description = {
      "Makes a store with years of a school from a seed and measures the pages on it:",
      "how long each takes, and how soon a punch stands on one."
    },
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

  @Option(
      names = "--people",
      description = "Staff members (${DEFAULT-VALUE}).",
      defaultValue = "100")
  private int people;

  @Option(names = "--years", description = "Years (${DEFAULT-VALUE}).", defaultValue = "5")
  private int years;

  @Option(
      names = "--until",
      description = "The last day (${DEFAULT-VALUE}).",
      defaultValue = "2026-11-24")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--seed",
      description = "Equal seeds give equal years.",
      defaultValue = "20261124")
  private long seed;

  @Option(
      names = "--store",
      description = {
        "Keep the store in this file; if it is there already, it is only measured, on a copy.",
        "Without it the store is gone when the command ends."
      })
  private @Nullable Path store;

  @Option(names = "--no-pages", description = "Only make the store.")
  private boolean noPages;

  @Override
  public Integer call() throws IOException, InterruptedException {
    HistoryPlan plan = new HistoryPlan(people, years, until, seed);
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      Path file = store == null ? directory.path().resolve("attendance.db") : store;
      if (!Files.exists(file)) {
        make(plan, file);
      }
      return noPages ? 0 : measure(plan, file, directory.path());
    }
  }

  private static void make(HistoryPlan plan, Path file) {
    System.out.printf(
        "%d people, %s to %s, seed %d%n",
        plan.people(), plan.firstDay(), plan.lastDay(), plan.seed());
    long begun = System.nanoTime();
    long punches =
        History.write(
            plan,
            file,
            (done, of) -> {
              if (done % 6 == 0 || done.equals(of)) {
                System.out.printf("  %d of %d months%n", done, of);
              }
            });
    System.out.printf(
        "  %d punches stored and judged in %d s%n",
        punches, (System.nanoTime() - begun) / 1_000_000_000);
  }

  /** Measures the pages on a copy of the store, because the measurement writes to it. */
  private static int measure(HistoryPlan plan, Path file, Path folder)
      throws IOException, InterruptedException {
    Path copy = Files.copy(file, folder.resolve("measured.db"));
    System.out.printf("Each page 100 times, over loopback; bound %d ms%n", PageTimes.BOUND_MILLIS);
    boolean pages = PageTimes.measure(plan, copy, System.out::println);
    System.out.printf(
        "From a punch to the open page of today that shows it; bound %d ms%n",
        LiveTimes.BOUND_MILLIS);
    Histogram live = LiveTimes.measure(plan, copy);
    System.out.printf(
        "  %d punches  p50 %.1f ms  p99 %.1f ms  max %.1f ms%n",
        live.getTotalCount(), millis(live, 50), millis(live, 99), millis(live, 100));
    boolean held = pages && millis(live, 99) <= LiveTimes.BOUND_MILLIS;
    System.out.println(held ? "  all held" : "  NOT held");
    return held ? 0 : 1;
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }
}
