package afterclass.gateway.office.lookup;

import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet named by the dates for which it holds, in full and as in a line above its table: the form
 * in which rosters are exported. It leaves nothing to ask, whatever the file's other sheets are.
 *
 * @param dates the dates
 * @param found the line above the table
 * @param where its place
 */
record DatedSheet(Part dates, String found, Place where) {
  private static final String DATE = "(\\d{4})-(\\d{2})-(\\d{2})";
  private static final Pattern RANGE = Pattern.compile(DATE + "(?:至| to )" + DATE);
  private static final Pattern OPEN = Pattern.compile("(?:from )?" + DATE + "起?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int TITLES = 3;
  private static final int TO = 3;

  /** Returns a sheet that is named so; empty if it is not, or if its line differs from its name. */
  static Optional<DatedSheet> of(Grid grid) {
    Matcher range = RANGE.matcher(grid.name());
    boolean closed = range.matches();
    if (!closed && !OPEN.matcher(grid.name()).matches()) {
      return Optional.empty();
    }
    List<Integer> numbers = numbers(grid.name());
    for (int row = 0; row < Math.min(TITLES, grid.rows()); row++) {
      List<GridCell> cells = grid.filled(row);
      if (cells.size() == 1 && numbers(cells.get(0).text()).equals(numbers)) {
        GridCell cell = cells.get(0);
        Place where = grid.place(cell.row(), cell.column());
        return dates(numbers, closed).map(dates -> new DatedSheet(dates, cell.text(), where));
      }
    }
    return Optional.empty();
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (MatchResult each : NUMBER.matcher(text).results().toList()) {
      numbers.add(each.group().length() > 4 ? -1 : Integer.parseInt(each.group()));
    }
    return numbers;
  }

  private static Optional<Part> dates(List<Integer> numbers, boolean closed) {
    try {
      LocalDate from = date(numbers, 0);
      Part dates = new Part(from, closed ? date(numbers, TO) : null);
      return dates.to() != null && dates.to().isBefore(from)
          ? Optional.empty()
          : Optional.of(dates);
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day
    }
  }

  private static LocalDate date(List<Integer> numbers, int first) {
    return LocalDate.of(numbers.get(first), numbers.get(first + 1), numbers.get(first + 2));
  }
}
