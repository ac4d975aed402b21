package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.YearGuide;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The grid of weeks: weekdays across, weeks down, or a block of weeks for each month. */
final class CalendarWeeks implements Layout {
  private static final Pattern COLOURS =
      Pattern.compile("[红黄绿蓝橙粉灰紫青黑白][色底字]?.{0,6}(?:放假|休|假|上课|补课|上班|活动|考试)|颜色|底色|涂色");

  @Override
  public String id() {
    return "calendar-weeks";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.CALENDAR);
  }

  @Override
  public int fits(OfficeSheet file) {
    Grid grid = file.grid();
    int cells = 0;
    for (WeekBlock block : WeekBlock.of(grid)) {
      for (int row = block.head() + 1; row <= block.bottom(); row++) {
        cells += WeekRow.of(grid, block, row).numbered();
      }
    }
    return cells;
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    Grid grid = file.grid();
    List<WeekBlock> blocks = WeekBlock.of(grid);
    int top = blocks.stream().mapToInt(WeekBlock::head).min().orElse(0);
    for (int row = 0; row < top; row++) {
      if (!grid.blank(row)) {
        clerk.skip(grid.place(row), grid.beginning(row), "office.skip.title");
      }
    }
    YearGuide guide = Dates.guide(file, TableFinder.titles(grid, top));
    CalendarBook book = new CalendarBook(clerk);
    if (colours(grid, clerk)) {
      book.coloured();
    }
    CalendarStarts.elsewhere(file).forEach(book::starts);
    new CalendarWeekReader(grid, blocks, guide, clerk, book).read();
    book.finish();
  }

  /** Shows the legends of colours, which are not read; returns whether there is one. */
  private static boolean colours(Grid grid, Clerk clerk) {
    List<GridCell> legends = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      grid.filled(row).stream()
          .filter(cell -> WeekRow.isOwn(grid, cell) && COLOURS.matcher(cell.text()).find())
          .forEach(legends::add);
    }
    for (GridCell cell : legends) {
      clerk.notice(grid.place(cell.row(), cell.column()), cell.text(), "office.read.no-colours");
    }
    return !legends.isEmpty();
  }
}
