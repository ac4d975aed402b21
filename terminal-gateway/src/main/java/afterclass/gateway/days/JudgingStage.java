package afterclass.gateway.days;

import afterclass.gateway.roster.RosterSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The stage that judges marked days in small batches: it judges without blocking the store's
 * writers, then writes the differences in one short transaction. A day marked again meanwhile stays
 * on the list; a day with many new punches is judged once.
 */
final class JudgingStage implements Stage {
  /** Maximum number of days in one transaction. */
  private static final int DAYS = 50;

  /** The longest time spent judging before the differences are written. */
  private static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final KeeperPorts ports;
  private final SuspendedDays suspended;
  private final DayJudge judge;

  /** The judged days and the outcomes that changed. */
  private record Batch(List<DirtyDay> days, List<DayJudge.Judged> differs) {}

  JudgingStage(KeeperPorts ports, SuspendedDays suspended) {
    this.ports = ports;
    this.suspended = suspended;
    this.judge = new DayJudge(ports.assembler(), ports.punches(), ports.decisions());
  }

  @Override
  public void run(JudgingRun run) {
    Instant now = run.now();
    boolean more = true;
    while (more && !run.over()) {
      more = judgeSome(now);
    }
  }

  /**
   * Judges a batch of days and suspends those that fail; returns whether further days may be
   * waiting.
   */
  private boolean judgeSome(Instant now) {
    List<DirtyDay> waiting = triable(DAYS, now);
    if (waiting.isEmpty()) {
      return false;
    }
    try {
      long position = ports.work().journalCursor();
      Batch batch = ports.work().reading(() -> judge(waiting, now));
      ports.work().inTransaction(() -> write(batch, position, now));
      suspended.judged(batch.days().stream().map(DirtyDay::day).toList());
      return batch.days().size() < waiting.size() || waiting.size() == DAYS;
    } catch (UnjudgeableDay fault) {
      suspended.put(fault, now);
      return true;
    }
  }

  private Batch judge(List<DirtyDay> waiting, Instant now) {
    RosterSnapshot people = ports.roster().snapshot();
    List<DirtyDay> days = new ArrayList<>();
    List<DayJudge.Judged> differs = new ArrayList<>();
    long begun = System.nanoTime();
    for (DirtyDay dirty : waiting) {
      judge.judge(people, dirty.day(), now).ifPresent(differs::add);
      days.add(dirty);
      if (System.nanoTime() - begun > BUDGET_NANOS) {
        break;
      }
    }
    return new Batch(days, differs);
  }

  private void write(Batch batch, long position, Instant now) {
    batch.differs().forEach(judged -> judge.write(judged, position, now));
    ports.work().clear(batch.days());
  }

  /** Returns the waiting days that are not suspended. */
  List<DirtyDay> triable(int most, Instant now) {
    return ports.work().dirty(most + suspended.size()).stream()
        .filter(dirty -> !suspended.waits(dirty.day(), now))
        .filter(dirty -> !ports.gate().waits(dirty.day().date()))
        .limit(most)
        .toList();
  }
}
