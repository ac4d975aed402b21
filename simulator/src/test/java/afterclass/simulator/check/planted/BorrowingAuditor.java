package afterclass.simulator.check.planted;

import afterclass.rules.model.DayOutcome;

/** A deliberate violation: an auditor that uses the rules engine. */
@SuppressWarnings("unused")
public final class BorrowingAuditor {
  DayOutcome outcome;
}
