package afterclass.rules.bench;

import afterclass.rules.AttendanceEngine;
import afterclass.rules.model.DayFacts;
import afterclass.rules.policy.Policy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Judged days a second on one thread; one operation is one day. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
public class DayBenchmark {

  /** The days that both judge. */
  @State(Scope.Benchmark)
  public static class Days {
    final List<DayFacts> all = BenchDays.all();
  }

  /** Our engine's plan. */
  @State(Scope.Benchmark)
  public static class SeasonRules {
    final Policy policy = BenchDays.policy();
  }

  /** The compiled Drools rules. */
  @State(Scope.Benchmark)
  public static class Rules {
    final DroolsEngine drools = new DroolsEngine();
  }

  /** Our engine, with the full trace of every requirement. */
  @Benchmark
  @OperationsPerInvocation(BenchDays.COUNT)
  public void engineWithTrace(Days days, SeasonRules plan, Blackhole blackhole) {
    for (DayFacts facts : days.all) {
      blackhole.consume(AttendanceEngine.evaluate(facts, plan.policy.on(facts.date())));
    }
  }

  /** Drools with the same rules; it writes no trace. */
  @Benchmark
  @OperationsPerInvocation(BenchDays.COUNT)
  public void drools(Days days, Rules rules, Blackhole blackhole) {
    for (DayFacts facts : days.all) {
      blackhole.consume(rules.drools.evaluate(facts));
    }
  }
}
