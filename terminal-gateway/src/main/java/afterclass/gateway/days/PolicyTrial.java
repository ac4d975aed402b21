package afterclass.gateway.days;

import afterclass.rules.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;

/** Judges past days by a plan that is not in force; nothing is written down. */
public interface PolicyTrial {

  /**
   * How the days of some past dates would stand by another plan.
   *
   * @param draft the other plan
   * @param from first business date
   * @param to last business date, included
   * @param now the instant up to which everything is known
   */
  WhatIf compare(Policy draft, LocalDate from, LocalDate to, Instant now);
}
