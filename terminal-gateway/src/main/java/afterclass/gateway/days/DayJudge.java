package afterclass.gateway.days;

import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.AttendanceEngine;
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

/** Judges one day and writes down what differs: the decision, then the postings. */
final class DayJudge {
  private final FactsAssembler assembler;
  private final Sightings sightings;
  private final Decisions decisions;

  DayJudge(FactsAssembler assembler, Sightings sightings, Decisions decisions) {
    this.assembler = assembler;
    this.sightings = sightings;
    this.decisions = decisions;
  }

  /** A day judged otherwise than before, ready to be written down. */
  record Judged(StaffDay day, String facts, DayOutcome outcome, String written) {}

  /**
   * Judges a day; only reads.
   *
   * @return what differs from what was judged before; empty if nothing does
   * @throws UnjudgeableDay if it cannot be judged
   */
  Optional<Judged> judge(RosterBook roster, StaffDay day, Instant now) {
    return UnjudgeableDay.guard(day, () -> judgedOtherwise(roster, day, now));
  }

  /**
   * Writes a judged day down, inside the caller's transaction.
   *
   * @throws UnjudgeableDay if its ledger entries cannot be told; the transaction must be taken back
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

  /** What is judged now; empty if that is what was judged before, or if there is nothing to it. */
  private Optional<Judged> judgedOtherwise(RosterBook roster, StaffDay day, Instant now) {
    FactsAssembler.Assembled known = assembler.assemble(roster, sightings, day, now);
    DayFacts facts = known.facts();
    Optional<DayDecision> before = decisions.latest(day);
    if (before.isEmpty() && facts.assignments().isEmpty() && facts.punches().isEmpty()) {
      return Optional.empty();
    }
    DayOutcome outcome = AttendanceEngine.evaluate(facts, known.policy());
    boolean same = before.isPresent() && sameButForTheHour(before.get(), outcome);
    return same
        ? Optional.empty()
        : Optional.of(new Judged(day, CaseJson.write(facts), outcome, OutcomeJson.full(outcome)));
  }

  private static boolean sameButForTheHour(DayDecision before, DayOutcome now) {
    DayOutcome said = OutcomeJson.readFull(before.outcomeJson());
    DayOutcome then =
        new DayOutcome(
            said.staff(),
            said.date(),
            said.season(),
            said.services(),
            said.hours(),
            said.fen(),
            said.incidents(),
            said.trace(),
            said.policy(),
            now.asOf());
    return then.equals(now);
  }
}
