package afterclass.simulator.load;

import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * One load run. A punch is sent when it is due, regardless of earlier ones, and its latency counts
 * from its due time: a stall of the service shows in every punch that it delays.
 */
public final class LoadRun implements AutoCloseable {

  /** Largest recordable latency: ten minutes, in microseconds. */
  private static final long LONGEST_MICROS = 600_000_000L;

  private static final Duration ONLINE_BOUND = Duration.ofSeconds(30);

  private final LoadPlan plan;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Histogram latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
  private final List<AttendanceTerminal> terminals = new ArrayList<>();
  private final Function<Integer, String> cards;
  private volatile long begun;

  /**
   * Creates a run with terminals named {@code load-0} and so on.
   *
   * @param cards card by number of the punch
   * @param clock time source of the terminals' clocks
   */
  public LoadRun(
      LoadPlan plan,
      URI broker,
      String site,
      ZoneId zone,
      InstantSource clock,
      Function<Integer, String> cards) {
    this.plan = plan;
    this.zone = zone;
    this.clock = clock;
    this.cards = cards;
    for (int i = 0; i < plan.terminals(); i++) {
      int index = i;
      terminals.add(
          new AttendanceTerminal(
              AttendanceTerminal.Settings.of(broker, site, name(i)),
              seq -> acknowledged(index, seq)));
    }
  }

  /** Returns the name of a terminal. */
  public static String name(int terminal) {
    return "load-" + terminal;
  }

  private void acknowledged(int terminal, long seq) {
    int index = Math.toIntExact(seq - 1) * plan.terminals() + terminal;
    long micros = (System.nanoTime() - begun - plan.dueNanos(index)) / 1_000;
    latencies.recordValue(Math.max(0, Math.min(micros, LONGEST_MICROS)));
  }

  /**
   * Switches every terminal on.
   *
   * @throws IllegalStateException if one does not reach the broker
   */
  public void begin() {
    terminals.forEach(AttendanceTerminal::powerOn);
    long deadline = System.nanoTime() + ONLINE_BOUND.toNanos();
    for (AttendanceTerminal terminal : terminals) {
      while (!terminal.online()) {
        if (System.nanoTime() - deadline > 0) {
          throw new IllegalStateException(
              "terminal "
                  + terminal.id()
                  + " does not reach the broker within "
                  + ONLINE_BOUND.toSeconds()
                  + " s: is the address right?");
        }
        LockSupport.parkNanos(5_000_000);
      }
    }
  }

  /**
   * Sends every punch when it is due, then waits for outstanding acknowledgements.
   *
   * @param patience how long to wait after the last punch
   * @return time from the first punch to the last acknowledgement
   */
  public Duration send(Duration patience) throws InterruptedException {
    begun = System.nanoTime();
    int punches = plan.punches();
    for (int i = 0; i < punches; i++) {
      awaitDue(begun + plan.dueNanos(i));
      OffsetDateTime at = clock.instant().atZone(zone).toOffsetDateTime();
      terminals.get(plan.terminalOf(i)).punch(cards.apply(i), at);
    }
    long deadline = System.nanoTime() + patience.toNanos();
    for (AttendanceTerminal terminal : terminals) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || !terminal.awaitAcknowledged(Duration.ofNanos(left))) {
        break;
      }
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void awaitDue(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  /**
   * Returns the result so far.
   *
   * @param stored punches in the journal
   * @param distinct distinct punches in the journal
   */
  public LoadResult result(long stored, long distinct, Duration took) {
    return new LoadResult(
        plan,
        terminals.stream().mapToLong(AttendanceTerminal::lastSeq).sum(),
        terminals.stream().mapToLong(AttendanceTerminal::acknowledged).sum(),
        stored,
        distinct,
        terminals.stream().mapToLong(AttendanceTerminal::messagesSent).sum(),
        took,
        latencies.copy());
  }

  @Override
  public void close() {
    terminals.forEach(AttendanceTerminal::close);
  }
}
