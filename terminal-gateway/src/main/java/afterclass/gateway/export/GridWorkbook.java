package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The writer of grids as a workbook, a sheet for each: a title, the dates for which it holds, the
 * headings, the rows.
 *
 * @param words the reader's language
 */
record GridWorkbook(Messages words) {
  private static final String FILL = "D5DEE6";
  private static final int TITLE = 0;
  private static final int DATES = 1;
  private static final int HEADINGS = 2;
  private static final int TITLE_SIZE = 16;
  private static final double LEFT_WIDTH = 14;
  private static final double DAY_WIDTH = 24;

  /** Writes the grids; without any, a sheet that says so. */
  void write(List<RosterGrid> grids, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "attendance", "1.0")) {
      if (grids.isEmpty()) {
        workbook
            .newWorksheet(words.text("export.sheet.roster"))
            .value(TITLE, 0, words.text("export.no-lines"));
      }
      for (RosterGrid grid : grids) {
        sheet(workbook.newWorksheet(grid.period().name(words)), grid);
      }
    }
  }

  private void sheet(Worksheet sheet, RosterGrid grid) {
    int last = grid.headings().size() - 1;
    sheet.value(TITLE, 0, words.text("export.sheet.roster"));
    sheet.value(DATES, 0, grid.period().line(words));
    for (int line : List.of(TITLE, DATES)) {
      sheet.range(line, 0, line, last).merge();
    }
    sheet.style(TITLE, 0).bold().fontSize(TITLE_SIZE).horizontalAlignment("center").set();
    row(sheet, HEADINGS, grid.headings());
    sheet
        .range(HEADINGS, 0, HEADINGS, last)
        .style()
        .bold()
        .fillColor(FILL)
        .horizontalAlignment("center")
        .set();
    for (int i = 0; i < grid.rows().size(); i++) {
      row(sheet, HEADINGS + 1 + i, grid.rows().get(i));
    }
    look(sheet, grid, last);
  }

  private static void row(Worksheet sheet, int line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.value(line, i, ColumnLook.cut(cells.get(i)));
      }
    }
  }

  private static void look(Worksheet sheet, RosterGrid grid, int last) {
    sheet
        .range(HEADINGS, 0, HEADINGS + grid.rows().size(), last)
        .style()
        .format("@")
        .wrapText(true)
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .set();
    for (int i = 0; i <= last; i++) {
      sheet.width(i, i < grid.left() ? LEFT_WIDTH : DAY_WIDTH);
    }
    sheet.freezePane(grid.left(), HEADINGS + 1);
    sheet.repeatRows(TITLE, HEADINGS);
    Paper.across(sheet);
  }
}
