package afterclass.gateway.days;

import afterclass.gateway.roster.UnknownName;
import afterclass.gateway.time.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The day-keeper that reads journal and work list. Each run of judging (a {@link JudgingRun}) runs
 * every stage once, in order.
 */
public final class JournalDayKeeper implements DayKeeper {
  private final KeeperPorts ports;
  private final SuspendedDays suspended = new SuspendedDays();
  private final DeadlineStage deadlines;
  private final FactsStage facts;
  private final JudgingStage judging;
  private final List<Stage> stages;
  private final ReentrantLock lock = new ReentrantLock(true);

  /** Creates a day-keeper. */
  public JournalDayKeeper(KeeperPorts ports) {
    this.ports = ports;
    ReadingsStage readings = new ReadingsStage(ports);
    DayMarks marks = new DayMarks(ports, suspended);
    deadlines = new DeadlineStage(ports, readings, marks);
    facts = new FactsStage(ports, suspended);
    judging = new JudgingStage(ports, suspended);
    stages =
        List.of(
            readings,
            new JournalStage(ports, readings, marks),
            deadlines,
            new WholeDatesStage(ports, marks),
            facts,
            judging);
  }

  @Override
  public void tick() {
    lock.lock();
    try {
      ports.gate().update();
      JudgingRun run = JudgingRun.unbounded(ports.clock().instant());
      stages.forEach(stage -> stage.run(run));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean caughtUp(Duration bound) {
    boolean locked = false;
    try {
      locked = lock.tryLock(bound.toNanos(), TimeUnit.NANOSECONDS);
      if (locked) {
        ports.gate().update();
        JudgingRun run = JudgingRun.within(bound, ports.clock().instant());
        stages.forEach(stage -> stage.run(run));
      }
      return locked && idle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
  }

  @Override
  public void settle(Duration bound) {
    long start = System.nanoTime();
    do {
      tick();
      if (idle()) {
        return;
      }
    } while (System.nanoTime() - start < bound.toNanos());
    throw new IllegalStateException("days are still waiting after " + bound);
  }

  private boolean idle() {
    return ports.work().journalCursor() == ports.journal().lastPosition()
        && ports.work().everybodyDirty().isEmpty()
        && judging.triable(1, ports.clock().instant()).isEmpty();
  }

  @Override
  public Instant due() {
    lock.lock();
    try {
      Instant now = ports.clock().instant();
      Instant next = deadlines.due(now);
      Instant retry = suspended.due().filter(next::isAfter).orElse(next);
      return ports.gate().inDoubt() ? Instants.earlier(retry, now.plus(DeadlineStage.SOON)) : retry;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ClockStatus clock() {
    return ports.gate().status();
  }

  @Override
  public List<SuspendedDay> suspended() {
    return suspended.all();
  }

  @Override
  public List<UnknownName> leftOut() {
    return facts.leftOut();
  }
}
