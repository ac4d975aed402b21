package afterclass.gateway.roster;

/** What a row of a file asks for. */
sealed interface RowChange permits FactChange, RowChange.TakeOut, RowChange.GiveBack {

  /** What it is about, as a warning names it. */
  String named();

  /**
   * Takes dates out of whatever says the same of them.
   *
   * @param span the dates, and what is taken out of what holds on them
   */
  record TakeOut(RangedFact span) implements RowChange {
    @Override
    public String named() {
      return FactChange.named(span.staff(), span.subject(), span.from(), span.to());
    }
  }

  /** Retires what has a key, unless another row of the file says something of it. */
  record GiveBack(FactKey key) implements RowChange {
    @Override
    public String named() {
      return key.text();
    }
  }
}
