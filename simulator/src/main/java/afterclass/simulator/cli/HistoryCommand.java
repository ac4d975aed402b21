package afterclass.simulator.cli;

import afterclass.simulator.history.History;
import afterclass.simulator.history.HistoryPlan;
import afterclass.simulator.history.LiveTimes;
import afterclass.simulator.history.PageTimes;
import afterclass.simulator.words.Words;
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
@Command(name = "history", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

  @Option(
      names = "--people",
      paramLabel = "${bundle:label.N}",
      descriptionKey = "people",
      defaultValue = "100")
  private int people;

  @Option(
      names = "--years",
      paramLabel = "${bundle:label.N}",
      descriptionKey = "years",
      defaultValue = "5")
  private int years;

  @Option(
      names = "--until",
      paramLabel = "${bundle:label.DATE}",
      descriptionKey = "until",
      defaultValue = "2026-11-24")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--seed",
      paramLabel = "${bundle:label.N}",
      descriptionKey = "seed",
      defaultValue = "20261124")
  private long seed;

  @Option(names = "--store", paramLabel = "${bundle:label.FILE}", descriptionKey = "store")
  private @Nullable Path store;

  @Option(names = "--no-pages", descriptionKey = "no-pages")
  private boolean noPages;

  private final Words words;

  HistoryCommand(Words words) {
    this.words = words;
  }

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

  private void make(HistoryPlan plan, Path file) {
    System.out.println(
        words.text("history.title", plan.people(), plan.firstDay(), plan.lastDay(), plan.seed()));
    long begun = System.nanoTime();
    long punches =
        History.write(
            plan,
            file,
            (done, of) -> {
              if (done % 6 == 0 || done.equals(of)) {
                System.out.println(words.text("history.months", done, of));
              }
            });
    System.out.println(
        words.text("history.made", punches, (System.nanoTime() - begun) / 1_000_000_000));
  }

  /** Measures the pages on a copy of the store, because the measurement writes to it. */
  private int measure(HistoryPlan plan, Path file, Path folder)
      throws IOException, InterruptedException {
    Path copy = Files.copy(file, folder.resolve("measured.db"));
    System.out.println(words.text("history.pages", PageTimes.BOUND_MILLIS));
    boolean pages =
        PageTimes.measure(
            plan, copy, row -> System.out.println("  " + words.of(row.toString().strip())));
    System.out.println(words.text("history.live", LiveTimes.BOUND_MILLIS));
    Histogram live = LiveTimes.measure(plan, copy);
    System.out.println(
        words.text(
            "history.live-times",
            live.getTotalCount(),
            millis(live, 50),
            millis(live, 99),
            millis(live, 100)));
    boolean held = pages && millis(live, 99) <= LiveTimes.BOUND_MILLIS;
    System.out.println(words.text(held ? "history.held" : "history.not-held"));
    return held ? 0 : 1;
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }
}
