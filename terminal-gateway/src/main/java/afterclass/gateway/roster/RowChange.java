package afterclass.gateway.roster;

/** A change requested by a row of a file. */
sealed interface RowChange permits FactChange, RowChange.TakeOut, RowChange.GiveBack {

  /** Returns what the change concerns, as named in a warning. */
  String named();

  /**
   * The removal of dates from all facts that state the same content for those dates.
   *
   * @param span the dates, and the content to remove on them
   */
  record TakeOut(RangedFact span) implements RowChange {
    @Override
    public String named() {
      return FactChange.named(span.staff(), span.subject(), span.from(), span.to());
    }
  }

  /** The removal of the fact under a key, unless another row of the file states one. */
  record GiveBack(FactKey key) implements RowChange {
    @Override
    public String named() {
      return key.text();
    }
  }
}
