package afterclass.gateway.roster;

/**
 * A row's wish.
 *
 * @param fact what shall hold
 * @param retire whether, on the contrary, nothing shall hold under its key any more
 */
public record FactChange(DatedFact fact, boolean retire) {

  static FactChange hold(DatedFact fact) {
    return new FactChange(fact, false);
  }
}
