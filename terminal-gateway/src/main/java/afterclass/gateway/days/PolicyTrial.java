package afterclass.gateway.days;

import afterclass.rules.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;

/** A trial of a policy on past days on which it was not in force; nothing is stored. */
public interface PolicyTrial {

  /**
   * Returns how past days would be judged by another policy.
   *
   * @param draft the other policy
   * @param from first business date
   * @param to last business date, included
   * @param now instant up to which all facts are known
   */
  WhatIf compare(Policy draft, LocalDate from, LocalDate to, Instant now);
}
