package afterclass.gateway.export;

import java.util.List;

/**
 * A weekly pattern as a grid with a column for each weekday.
 *
 * @param period the dates for which it holds
 * @param headings the headings: of the columns on the left, then of the weekdays
 * @param left number of columns on the left of the weekdays
 * @param rows the cells of each row
 */
record RosterGrid(Period period, List<String> headings, int left, List<List<String>> rows) {
  RosterGrid {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
