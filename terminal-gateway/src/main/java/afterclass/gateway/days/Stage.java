package afterclass.gateway.days;

/**
 * A stage of the day-keeper's work. A stage writes only in transactions that also store its
 * progress, so that an interrupted stage is simply run again.
 */
@FunctionalInterface
interface Stage {

  /**
   * Does all pending work of the stage, or stops between two transactions when the run's time limit
   * has passed.
   */
  void run(JudgingRun run);
}
