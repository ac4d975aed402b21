package afterclass.gateway.days;

import afterclass.gateway.roster.Judgements;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.model.ServiceStatus;
import java.time.InstantSource;

/**
 * The trial judgements of days, which show whether an entry of the office would decide services on
 * hold.
 */
public final class LiveJudgements implements Judgements {
  private final WorkList work;
  private final ResolvedPunches punches;
  private final FactsAssembler assembler;
  private final Decisions decisions;
  private final InstantSource clock;

  /** Creates trial judgements. */
  public LiveJudgements(
      WorkList work,
      ResolvedPunches punches,
      FactsAssembler assembler,
      Decisions decisions,
      InstantSource clock) {
    this.work = work;
    this.punches = punches;
    this.assembler = assembler;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public boolean overtimeHeld(RosterSnapshot facts, StaffDay day) {
    return work.reading(() -> UnjudgeableDay.attempt(day, () -> held(facts, day))).orElse(false);
  }

  private boolean held(RosterSnapshot facts, StaffDay day) {
    FactsAssembler.Assembled known = assembler.assemble(facts, punches, day, clock.instant());
    return known.outcome().services().stream()
        .filter(service -> service.status() == ServiceStatus.HELD)
        .flatMap(service -> known.policy().service(service.service()).stream())
        .anyMatch(service -> service.computed());
  }

  @Override
  public boolean ever(String staff) {
    return decisions.ever(staff);
  }
}
