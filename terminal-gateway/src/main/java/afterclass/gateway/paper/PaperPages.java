package afterclass.gateway.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The pages of a table, filled from the top row by row; each begins with the table's heading. */
final class PaperPages {
  private static final float BOTTOM = 48;
  private static final float SCHOOL = 15;
  private static final float TITLE = 12;
  private static final float NOTE = 9;
  private static final float TOP = 36;

  /** Space between who signs and the table, in points. */
  private static final float BEFORE_SIGNATURES = 30;

  private final PDDocument document;
  private final PaperFont font;
  private final PaperLayout layout;
  private final String title;
  private final List<PDPage> pages = new ArrayList<>();
  private List<String> heading = List.of();
  private List<PaperTable.Column> columns = List.of();
  private PaperBrush brush;

  /** Begins the first page. */
  PaperPages(PDDocument document, PaperFont font, PaperLayout layout, String title)
      throws IOException {
    this.document = document;
    this.font = font;
    this.layout = layout;
    this.title = title;
    this.brush = page();
  }

  private PaperBrush page() throws IOException {
    PDPage page = new PDPage(layout.page());
    document.addPage(page);
    pages.add(page);
    return new PaperBrush(document, page, font, layout.page().getHeight() - TOP);
  }

  /** Draws what stands above the table, and its first heading. */
  void begin(PaperTable table) throws IOException {
    columns = table.columns();
    heading = columns.stream().map(PaperTable.Column::heading).toList();
    if (!table.school().isEmpty()) {
      brush.centred(table.school(), SCHOOL);
    }
    brush.centred(table.title(), TITLE);
    for (String note : table.notes()) {
      lines(note);
    }
    brush.down(NOTE / 2);
    row(heading, true);
  }

  private void lines(String text) throws IOException {
    float room = layout.page().getWidth() - 2 * PaperLayout.MARGIN;
    for (String line : PaperLines.of(text, font, NOTE, room)) {
      need(NOTE * 2);
      brush.line(line, NOTE);
    }
  }

  /** Draws a row of the table, on a new page if it does not fit. */
  void row(List<String> texts) throws IOException {
    row(texts, false);
  }

  private void row(List<String> texts, boolean shaded) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      float room = layout.widths().get(i) - 2 * PaperLayout.PADDING;
      List<String> cell = PaperLines.of(texts.get(i), font, layout.size(), room);
      cells.add(cell);
      lines = Math.max(lines, cell.size());
    }
    if (brush.left(BOTTOM) < brush.height(lines, layout.size()) && !heading.equals(texts)) {
      next();
    }
    brush.row(cells, columns, layout, lines, shaded);
  }

  private void next() throws IOException {
    brush.close();
    brush = page();
    brush.line(title, NOTE);
    row(heading, true);
  }

  private void need(float height) throws IOException {
    if (brush.left(BOTTOM) < height) {
      brush.close();
      brush = page();
      brush.line(title, NOTE);
    }
  }

  /**
   * Draws what stands below the table: sums, the note of missing characters, lines for signatures.
   */
  void end(PaperTable table, String missing) throws IOException {
    if (!table.sums().isEmpty()) {
      row(table.sums(), true);
    }
    if (!missing.isEmpty()) {
      lines(missing);
    }
    if (!table.signatures().isEmpty()) {
      need(BEFORE_SIGNATURES + NOTE);
      brush.down(BEFORE_SIGNATURES);
      brush.signatures(table.signatures(), NOTE + 1);
    }
    brush.close();
  }

  /** Writes the number of each page at its foot, now that their number is known. */
  void number(BiFunction<Integer, Integer, String> text) throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      try (PaperBrush foot = new PaperBrush(document, pages.get(i), font, BOTTOM - NOTE)) {
        foot.centred(text.apply(i + 1, pages.size()), NOTE);
      }
    }
  }
}
