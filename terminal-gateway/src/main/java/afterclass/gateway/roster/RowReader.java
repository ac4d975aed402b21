package afterclass.gateway.roster;

import java.util.List;
import java.util.Set;

/** What one kind of file means: its columns, and what a row says. */
interface RowReader {

  /** Columns that must be there. */
  Set<Column> required();

  /** Columns that may be left out. */
  Set<Column> optional();

  /**
   * What a row says; a range of calendar days says one thing for each. It counts only if the row is
   * sound afterwards.
   */
  List<FactChange> read(Row row, Names names);
}
