package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.RowClass;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WeekdayHeading;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grid whose columns are dates.
 *
 * @param grid the sheet
 * @param head row of the dates
 * @param days the dates by column
 */
record DateGrid(Grid grid, int head, Map<Integer, LocalDate> days) {
  private static final int ENOUGH = 2;
  private static final int LAST_HEAD = 8;
  private static final int LAST_DAY = 31;

  DateGrid {
    days = new LinkedHashMap<>(days);
  }

  /** Returns the grid of a sheet; empty if no row near its top has several dates. */
  static Optional<DateGrid> of(OfficeSheet file) {
    Grid grid = file.grid();
    for (int row = 0; row < Math.min(LAST_HEAD, grid.rows()); row++) {
      YearGuide guide = Dates.guide(file, TableFinder.titles(grid, row));
      Map<Integer, LocalDate> days = days(grid, row, guide);
      if (days.size() >= ENOUGH && days.size() == days.values().stream().distinct().count()) {
        return Optional.of(new DateGrid(grid, row, days));
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, LocalDate> days(Grid grid, int row, YearGuide guide) {
    Map<Integer, LocalDate> days = new LinkedHashMap<>();
    for (int column = 0; column < grid.columns(); column++) {
      GridCell cell = grid.at(row, column);
      int at = column;
      if (!cell.blank()) {
        day(cell, guide).ifPresent(day -> days.put(at, day));
      }
    }
    return days;
  }

  private static Optional<LocalDate> day(GridCell cell, YearGuide guide) {
    String tight = Plain.whole(Plain.tight(cell.text()));
    if (Plain.isDigits(tight) && tight.length() <= 2) {
      int day = Integer.parseInt(tight);
      return day == 0 || day > LAST_DAY || guide.month().isEmpty()
          ? Optional.empty()
          : guide.on(guide.month().getAsInt(), day);
    }
    Optional<LocalDate> date =
        (cell.number()
                ? WhenText.readNumber(cell.text(), guide)
                : WhenText.read(cell.text(), guide))
            .filter(when -> when.spans().size() == 1 && when.spans().get(0).isOneDay())
            .filter(when -> !when.isOpen())
            .map(when -> when.spans().get(0).from());
    return date.isPresent()
        ? date
        : WeekdayHeading.read(cell.text(), guide)
            .flatMap(heading -> Optional.ofNullable(heading.date()));
  }

  /** Returns the first column of dates. */
  int first() {
    return days.keySet().iterator().next();
  }

  /** Returns the rows of data below the dates; tells the clerk of all others. */
  List<Integer> rows(Clerk clerk) {
    for (int row = 0; row < head; row++) {
      if (!grid.blank(row)) {
        clerk.skip(grid.place(row), grid.beginning(row), "office.skip.title");
      }
    }
    List<Integer> data = new ArrayList<>();
    for (int row = head + 1; row < grid.rows(); row++) {
      List<GridCell> filled = grid.filled(row);
      RowClass kind =
          filled.isEmpty()
              ? RowClass.BLANK
              : weekdays(row) ? RowClass.HEADING : RowClass.ofTexts(filled, days.size());
      if (kind == RowClass.DATA) {
        data.add(row);
      } else {
        clerk.skip(grid.place(row), grid.beginning(row), kind.why());
      }
    }
    return data;
  }

  /** Returns whether a row only has the weekdays of the dates. */
  private boolean weekdays(int row) {
    return row == head + 1
        && days.keySet().stream()
            .map(column -> Plain.tight(grid.text(row, column)))
            .allMatch(text -> text.matches("(周|星期|礼拜)?[一二三四五六日天]"));
  }

  /** Returns the column before the dates whose heading means a column of a kind of file. */
  Optional<Integer> column(Headings headings, String name) {
    for (int column = 0; column < first(); column++) {
      if (headings.column(grid.text(head, column)).filter(name::equals).isPresent()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Returns the text of a row in a column; empty if there is no such column. */
  String text(int row, Optional<Integer> column) {
    return column.map(at -> grid.text(row, at)).orElse("");
  }
}
