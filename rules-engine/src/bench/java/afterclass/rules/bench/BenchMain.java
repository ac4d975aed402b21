package afterclass.rules.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Compares the results of both engines, measures both, and prints both figures and their ratio. */
public final class BenchMain {

  private static final double DAYS_TARGET = 500_000;
  private static final double RATIO_TARGET = 20;

  private BenchMain() {}

  /**
   * Measures; the exit status is 1 where a target is missed.
   *
   * @param args none
   * @throws RunnerException if JMH cannot run
   */
  public static void main(String[] args) throws RunnerException {
    PrintStream out = System.out;
    BenchDays.assertSameResults(BenchDays.all(), BenchDays.policy(), new DroolsEngine());
    out.printf("Both engines say the same of all %,d days.%n", BenchDays.COUNT);
    Options options =
        new OptionsBuilder()
            .include(DayBenchmark.class.getName())
            .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
            .shouldFailOnError(true)
            .build();
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage();
    Collection<RunResult> results = new Runner(options).run();
    double engine = score(results, "engineWithTrace");
    double drools = score(results, "drools");
    double ratio = engine / drools;
    out.printf("engine, full trace : %,12.0f days/s on one thread%n", engine);
    out.printf("Drools, no trace   : %,12.0f days/s on one thread%n", drools);
    out.printf("ratio              : %,12.1f%n", ratio);
    if (load > machine.getAvailableProcessors()) {
      out.printf(
          "the machine was busy with other work (load %.1f on %d processors when it began): "
              + "measure again when it is quiet%n",
          load, machine.getAvailableProcessors());
    }
    boolean reached = engine >= DAYS_TARGET && ratio >= RATIO_TARGET;
    out.printf(
        "targets (%,.0f days/s, %.0f times Drools): %s%n",
        DAYS_TARGET, RATIO_TARGET, reached ? "reached" : "MISSED");
    if (!reached) {
      System.exit(1);
    }
  }

  private static double score(Collection<RunResult> results, String benchmark) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
