package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The writer of tables as a workbook with one sheet: a frozen heading, the rows with real dates and
 * numbers, and a last row of sums.
 */
final class XlsxTables {
  /** Maximum number of characters in a cell of a workbook. */
  private static final int MAX_TEXT = 32_767;

  private XlsxTables() {}

  static void write(Table table, Messages words, Paper paper, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "attendance", "1.0");
    Worksheet sheet = workbook.newWorksheet(table.name());
    for (int i = 0; i < table.columns().size(); i++) {
      Column<?> column = table.columns().get(i);
      sheet.value(0, i, column.heading());
      sheet.style(0, i).bold().fillColor("E8ECEF").set();
      sheet.width(i, width(column.type()));
    }
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    int line = 1;
    for (List<Cell> row : table.rows()) {
      cells(sheet, line++, row);
    }
    if (table.summed()) {
      cells(sheet, line, table.sums());
      sheet.value(line, 0, words.text("report.sum"));
      for (int i = 0; i < table.columns().size(); i++) {
        sheet.style(line, i).bold().set();
      }
    }
    paper(sheet, table, paper);
    workbook.finish();
  }

  /** Sets up printing: across A4, fitted to the width, with a name and page numbers. */
  private static void paper(Worksheet sheet, Table table, Paper paper) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    String heading = (paper.school() + " " + table.title()).strip();
    sheet.header(heading.replace("&", "&&"), Position.LEFT);
    sheet.header(table.from() + " – " + table.to(), Position.RIGHT);
    sheet.footer("&P / &N", Position.CENTER);
  }

  private static double width(Column.Type type) {
    return switch (type) {
      case TEXT -> 18;
      case DATE -> 12;
      case TIME -> 20;
      case INTEGER, COUNT, HOURS -> 9;
      case FEN, POINTS -> 12;
    };
  }

  private static void cells(Worksheet sheet, int line, List<Cell> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).writeTo(new CellXlsx(sheet, line, i));
    }
  }

  private record CellXlsx(Worksheet sheet, int line, int column) implements Cell.Writer {
    @Override
    public void blank() {
      // A cell that is never written is empty.
    }

    @Override
    public void text(String text) {
      sheet.value(line, column, PlainText.cut(text, MAX_TEXT));
    }

    @Override
    public void date(LocalDate date) {
      sheet.value(line, column, date);
      sheet.style(line, column).format("yyyy-mm-dd").set();
    }

    @Override
    public void time(LocalDateTime at) {
      sheet.value(line, column, at);
      sheet.style(line, column).format("yyyy-mm-dd hh:mm:ss").set();
    }

    @Override
    public void number(long number) {
      sheet.value(line, column, number);
    }

    @Override
    public void points(long hundredths) {
      fen(hundredths);
    }

    @Override
    public void fen(long fen) {
      sheet.value(line, column, BigDecimal.valueOf(fen, 2));
      sheet.style(line, column).format("0.00").set();
    }
  }
}
