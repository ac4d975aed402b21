package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.DayClause;
import afterclass.gateway.office.value.DayKind;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The days on which school begins again, as the other sheets of a file state them. */
final class CalendarStarts {
  private static final int TITLE_ROWS = 3;

  private CalendarStarts() {}

  /** Returns the beginnings that the other sheets state: a holiday on this sheet ends before. */
  static List<LocalDate> elsewhere(OfficeSheet file) {
    List<LocalDate> starts = new ArrayList<>();
    for (Grid grid : file.sheets()) {
      if (grid != file.grid()) {
        starts.addAll(on(file, grid));
      }
    }
    return starts;
  }

  private static List<LocalDate> on(OfficeSheet file, Grid grid) {
    OfficeSheet other =
        new OfficeSheet(file.kind(), file.fileName(), grid, file.sheets(), file.school());
    YearGuide guide = Dates.guide(other, TableFinder.titles(grid, TITLE_ROWS));
    List<LocalDate> starts = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      String text = grid.filled(row).stream().map(GridCell::text).collect(Collectors.joining(" "));
      if (text.contains("开学") || text.contains("上课")) {
        for (DayClause clause : DayClause.of(text, guide)) {
          boolean begins =
              DayKind.of("", clause.words(), false, !clause.follows().isEmpty()) == DayKind.START;
          if (begins && clause.when().isPresent()) {
            clause.when().get().spans().forEach(span -> starts.add(span.from()));
          }
        }
      }
    }
    return starts;
  }
}
