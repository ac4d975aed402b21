package afterclass.simulator.cli;

import afterclass.simulator.history.History;
import afterclass.simulator.history.HistoryPlan;
import afterclass.simulator.history.PageTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes years of a school, and measures the pages over them. */
@Command(
    name = "history",
    description = {
      "Makes a store with years of a school from a seed, each day judged by the service itself,",
      "and measures how long each page takes over it."
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
        "Keep the store in this file; if it is there already, only the pages are measured.",
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
      return noPages ? 0 : measure(plan, file);
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

  private static int measure(HistoryPlan plan, Path file) throws IOException, InterruptedException {
    System.out.printf("Each page 100 times, over loopback; bound %d ms%n", PageTimes.BOUND_MILLIS);
    boolean held = PageTimes.measure(plan, file, System.out::println);
    System.out.println(held ? "  every page held" : "  NOT held");
    return held ? 0 : 1;
  }
}
