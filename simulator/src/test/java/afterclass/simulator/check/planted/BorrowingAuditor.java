package afterclass.simulator.check.planted;

import afterclass.rules.model.DayOutcome;

/** Breaks on purpose: an auditor that borrows the engine's answers. */
@SuppressWarnings("unused")
public final class BorrowingAuditor {
  DayOutcome outcome;
}
