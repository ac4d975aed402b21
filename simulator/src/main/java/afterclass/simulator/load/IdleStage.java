package afterclass.simulator.load;

import afterclass.simulator.scenario.Scenario.TerminalSpec;
import afterclass.simulator.world.SimulatedSite;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of an idle measurement: the service with all terminals connected and people
 * entered, while no person uses a terminal.
 */
public final class IdleStage {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private IdleStage() {}

  /** The processor time of one thread so far, in nanoseconds, with the group of its name. */
  private record Used(String group, long nanos) {}

  /**
   * Starts the service on the system's clock, waits, and measures its processor time.
   *
   * @param terminals the terminals to connect
   * @param directory directory of the store and the virtual lines; must exist
   * @param settling time to wait before the measurement
   * @param duration duration of the measurement
   */
  public static IdleResult run(
      List<TerminalSpec> terminals, Path directory, Duration settling, Duration duration)
      throws IOException, InterruptedException {
    try (SimulatedSite stage = SimulatedSite.openLive(terminals, ZONE, directory)) {
      LoadStage.importPeople(stage.api(), LocalDate.ofInstant(stage.now(), ZONE));
      Thread.sleep(settling.toMillis());
      Map<Long, Used> before = threads();
      Duration cpu = cpu();
      long begun = System.nanoTime();
      Thread.sleep(duration.toMillis());
      Duration used = cpu().minus(cpu);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      return new IdleResult(terminals.size(), took, used, groups(before, threads()));
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static Map<Long, Used> threads() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    Map<Long, Used> found = new HashMap<>();
    for (ThreadInfo info : bean.getThreadInfo(bean.getAllThreadIds())) {
      if (info != null) {
        String group = info.getThreadName().replaceAll("\\d+", "#");
        found.put(info.getThreadId(), new Used(group, bean.getThreadCpuTime(info.getThreadId())));
      }
    }
    return found;
  }

  private static Map<String, Duration> groups(Map<Long, Used> before, Map<Long, Used> after) {
    Map<String, Duration> sums = new TreeMap<>();
    after.forEach(
        (id, thread) -> {
          Used then = before.get(id);
          long used = thread.nanos() - (then == null ? 0 : then.nanos());
          sums.merge(thread.group(), Duration.ofNanos(used), Duration::plus);
        });
    return sums;
  }
}
