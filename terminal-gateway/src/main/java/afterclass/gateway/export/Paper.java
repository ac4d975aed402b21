package afterclass.gateway.export;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet is printed. */
final class Paper {
  private Paper() {}

  /** Sets a sheet to A4 across, fitted to the width, with page numbers. */
  static void across(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("&P / &N", Position.CENTER);
  }
}
