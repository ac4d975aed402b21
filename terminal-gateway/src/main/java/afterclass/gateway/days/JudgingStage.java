package afterclass.gateway.days;

import afterclass.gateway.roster.RosterSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Judges the marked days, a few at a time: judging reads beside the writers, then what differs is
 * written in one short transaction. A day that was marked again meanwhile stays on the list; a day
 * that waits for many punches is judged once.
 */
final class JudgingStage implements Stage {
  /** The most days of one transaction. */
  private static final int DAYS = 50;

  /** So long days are judged before what differs is written. */
  private static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final KeeperPorts ports;
  private final DaysAside aside;
  private final DayJudge judge;

  /** Days that were judged, and what differs from before. */
  private record Batch(List<DirtyDay> days, List<DayJudge.Judged> differs) {}

  JudgingStage(KeeperPorts ports, DaysAside aside) {
    this.ports = ports;
    this.aside = aside;
    this.judge = new DayJudge(ports.assembler(), ports.sightings(), ports.decisions());
  }

  @Override
  public void run(Turn turn) {
    Instant now = turn.now();
    boolean more = true;
    while (more && !turn.over()) {
      more = judgeSome(now);
    }
  }

  /** Judges a batch; whether days may be left. If one of them cannot be judged, it is set aside. */
  private boolean judgeSome(Instant now) {
    List<DirtyDay> waiting = triable(DAYS, now);
    if (waiting.isEmpty()) {
      return false;
    }
    try {
      long position = ports.work().journalCursor();
      Batch batch = ports.work().reading(() -> judge(waiting, now));
      boolean written = ports.work().inTransaction(() -> write(batch, position, now));
      aside.judged(batch.days().stream().map(DirtyDay::day).toList());
      return written && (batch.days().size() < waiting.size() || waiting.size() == DAYS);
    } catch (UnjudgeableDay fault) {
      aside.put(fault, now);
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

  private boolean write(Batch batch, long position, Instant now) {
    batch.differs().forEach(judged -> judge.write(judged, position, now));
    ports.work().clear(batch.days());
    return true;
  }

  /** Days that wait and can be tried now. */
  List<DirtyDay> triable(int most, Instant now) {
    return ports.work().dirty(most + aside.size()).stream()
        .filter(dirty -> !aside.waits(dirty.day(), now))
        .filter(dirty -> !ports.gate().waits(dirty.day().date()))
        .limit(most)
        .toList();
  }
}
