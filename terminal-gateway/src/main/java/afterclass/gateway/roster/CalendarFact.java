package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fact of the calendar about a date, which concerns everyone. */
sealed interface CalendarFact extends DayFact permits DayTypeEntry, SeasonEntry {

  /** Returns the column of a calendar file that states the fact. */
  Column column();

  /** Returns the word in that column. */
  String word();

  /** Returns the key of the fact stated by a column for a date. */
  static FactKey key(Column column, LocalDate date) {
    return FactKey.of(ImportKind.CALENDAR, column.code(), date);
  }

  @Override
  default ImportKind kind() {
    return ImportKind.CALENDAR;
  }

  @Override
  default FactKey key() {
    return key(column(), date());
  }

  /** Returns an empty string: the fact concerns everyone. */
  @Override
  default String staff() {
    return "";
  }

  @Override
  default Map<String, String> row() {
    return cells();
  }

  private Map<String, String> cells() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(Column.DATE.code(), date().toString());
    cells.put(column().code(), word());
    return cells;
  }

  @Override
  default Map<String, String> takenBack(LocalDate from, LocalDate to) {
    Map<String, String> cells = cells();
    cells.put(Column.ACTION.code(), FactForm.CLEAR);
    return cells;
  }
}
