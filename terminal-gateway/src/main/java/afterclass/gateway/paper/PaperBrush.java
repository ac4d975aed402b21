package afterclass.gateway.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** What draws on one page, from a height downwards. */
final class PaperBrush implements AutoCloseable {
  private static final float LEADING = 1.35f;
  private static final float LINE = 0.5f;
  private static final float GREY = 0.6f;
  private static final float SHADE = 0.93f;

  private final PDPageContentStream content;
  private final PaperFont font;
  private final float width;
  private float y;

  PaperBrush(PDDocument document, PDPage page, PaperFont font, float top) throws IOException {
    this.content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true);
    this.font = font;
    this.width = page.getMediaBox().getWidth();
    this.y = top;
    content.setLineWidth(LINE);
  }

  /** Returns the space between here and the bottom margin. */
  float left(float bottom) {
    return y - bottom;
  }

  /** Goes down. */
  void down(float height) {
    y -= height;
  }

  /** Returns the height of a row with a number of lines. */
  float height(int lines, float size) {
    return lines * size * LEADING + 2 * PaperLayout.PADDING;
  }

  /** Draws a line of text in the middle. */
  void centred(String text, float size) throws IOException {
    down(size * LEADING);
    text(text, (width - font.width(text, size)) / 2, y, size);
  }

  /** Draws a line of text from the left margin. */
  void line(String text, float size) throws IOException {
    down(size * LEADING);
    text(text, PaperLayout.MARGIN, y, size);
    down(size / 2);
  }

  /** Draws who signs, with room for a name after each. */
  void signatures(List<String> who, float size) throws IOException {
    float room = (width - 2 * PaperLayout.MARGIN) / who.size();
    for (int i = 0; i < who.size(); i++) {
      float x = PaperLayout.MARGIN + i * room;
      text(who.get(i), x, y, size);
      float from = x + font.width(who.get(i), size) + PaperLayout.PADDING;
      stroke(from, y - 2, x + room - size * 2, y - 2, 0);
    }
  }

  /** Draws a row of cells with their borders. */
  void row(
      List<List<String>> cells,
      List<PaperTable.Column> columns,
      PaperLayout layout,
      int lines,
      boolean shaded)
      throws IOException {
    float height = height(lines, layout.size());
    if (shaded) {
      content.setNonStrokingColor(SHADE);
      content.addRect(PaperLayout.MARGIN, y - height, width - 2 * PaperLayout.MARGIN, height);
      content.fill();
      content.setNonStrokingColor(0f);
    }
    float x = PaperLayout.MARGIN;
    for (int i = 0; i < cells.size(); i++) {
      float wide = layout.widths().get(i);
      border(x, wide, height);
      cell(cells.get(i), columns.get(i).right(), x, wide, layout.size());
      x += wide;
    }
    down(height);
  }

  private void border(float x, float wide, float height) throws IOException {
    content.setStrokingColor(GREY);
    content.addRect(x, y - height, wide, height);
    content.stroke();
  }

  private void cell(List<String> lines, boolean right, float x, float wide, float size)
      throws IOException {
    float at = y - PaperLayout.PADDING - size;
    for (String line : lines) {
      float from =
          right ? x + wide - PaperLayout.PADDING - font.width(line, size) : x + PaperLayout.PADDING;
      text(line, from, at, size);
      at -= size * LEADING;
    }
  }

  private void stroke(float fromX, float fromY, float toX, float toY, float grey)
      throws IOException {
    content.setStrokingColor(grey);
    content.moveTo(fromX, fromY);
    content.lineTo(toX, toY);
    content.stroke();
  }

  private void text(String text, float x, float at, float size) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    content.beginText();
    content.setFont(font.font(), size);
    content.newLineAtOffset(x, at);
    content.showText(text);
    content.endText();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
