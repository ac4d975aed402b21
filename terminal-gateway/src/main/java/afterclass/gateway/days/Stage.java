package afterclass.gateway.days;

/**
 * One kind of work of the day-keeper. A stage changes the store only in transactions that end with
 * how far it came, so that a stage that broke off is simply run again.
 */
@FunctionalInterface
interface Stage {

  /** Does what there is to do, or stops between two transactions once the turn is over. */
  void run(Turn turn);
}
