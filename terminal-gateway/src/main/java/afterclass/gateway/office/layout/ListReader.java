package afterclass.gateway.office.layout;

/** The reader of the rows of one kind of list. */
interface ListReader {

  /** Looks at a row before any is read, so that equal words are asked about together. */
  default void see(int row) {}

  /** Returns whether the list reads the remarks of its rows; others are shown. */
  default boolean readsRemarks() {
    return false;
  }

  /** Reads a row. */
  void read(int row);
}
