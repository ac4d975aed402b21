package afterclass.gateway.days;

import afterclass.gateway.roster.StaffDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/** The stage that marks the days of all staff, for dates on which everyone is to be judged. */
final class WholeDatesStage implements Stage {
  private final KeeperPorts ports;
  private final DayMarks marks;

  WholeDatesStage(KeeperPorts ports, DayMarks marks) {
    this.ports = ports;
    this.marks = marks;
  }

  @Override
  public void run(JudgingRun run) {
    Instant now = run.now();
    for (LocalDate date : ports.work().everybodyDirty()) {
      ports.work().inTransaction(() -> mark(date, now));
    }
  }

  private void mark(LocalDate date, Instant now) {
    TreeSet<StaffDay> days = new TreeSet<>();
    ports.roster().snapshot().assignedOn(date).forEach(s -> days.add(new StaffDay(s, date)));
    ports.decisions().judgedOn(date).forEach(s -> days.add(new StaffDay(s, date)));
    marks.mark(days, now);
    ports.work().clearEverybody(date);
  }
}
