package afterclass.gateway.days;

import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.json.CaseJson;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.ledger.Settlement;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The judge of single days; writes the decision, then the postings, if the outcome changed. */
final class DayJudge {
  private final FactsAssembler assembler;
  private final ResolvedPunches punches;
  private final Decisions decisions;

  DayJudge(FactsAssembler assembler, ResolvedPunches punches, Decisions decisions) {
    this.assembler = assembler;
    this.punches = punches;
    this.decisions = decisions;
  }

  /** A changed outcome, ready to be stored. */
  record Judged(StaffDay day, String facts, DayOutcome outcome, String written) {}

  /**
   * Judges a day without writing.
   *
   * @return the outcome if it differs from the current one; otherwise empty
   * @throws UnjudgeableDay if the day cannot be judged
   */
  Optional<Judged> judge(RosterSnapshot roster, StaffDay day, Instant now) {
    return UnjudgeableDay.guard(day, () -> judgedOtherwise(roster, day, now));
  }

  /**
   * Stores an outcome, inside the caller's transaction.
   *
   * @throws UnjudgeableDay if its ledger entries cannot be derived; the caller must roll back
   */
  void write(Judged judged, long journalPosition, Instant now) {
    StaffDay day = judged.day();
    DayDecision decision =
        decisions.append(day, now, journalPosition, judged.facts(), judged.written());
    AtomicLong id = new AtomicLong(decisions.lastEntry());
    List<LedgerEntry> add =
        UnjudgeableDay.guard(
            day,
            () -> Settlement.settle(decisions.entries(day), judged.outcome(), id::incrementAndGet));
    decisions.post(decision.id(), add);
  }

  /**
   * Judges a day and returns the outcome; empty if it is unchanged, or the day has no decision, no
   * service and no punch.
   */
  private Optional<Judged> judgedOtherwise(RosterSnapshot roster, StaffDay day, Instant now) {
    FactsAssembler.Assembled known = assembler.assemble(roster, punches, day, now);
    DayFacts facts = known.facts();
    Optional<DayDecision> before = decisions.latest(day);
    if (before.isEmpty() && facts.assignments().isEmpty() && facts.punches().isEmpty()) {
      return Optional.empty();
    }
    DayOutcome outcome = known.outcome();
    boolean same = before.isPresent() && sameButForTheHour(before.get(), outcome);
    return same
        ? Optional.empty()
        : Optional.of(new Judged(day, CaseJson.write(facts), outcome, OutcomeJson.full(outcome)));
  }

  private static boolean sameButForTheHour(DayDecision before, DayOutcome now) {
    DayOutcome then = OutcomeJson.readFull(before.outcomeJson()).withAsOf(now.asOf());
    return then.equals(now);
  }
}
