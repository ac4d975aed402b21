package afterclass.gateway.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The layout of a table on A4: upright if its columns fit, else across, else across in smaller
 * letters with texts over several lines.
 *
 * @param page the paper
 * @param size size of the letters, in points
 * @param widths width of each column, in points; together the width between the margins
 */
record PaperLayout(PDRectangle page, float size, List<Float> widths) {
  /** Space at the left and the right of the page, in points. */
  static final float MARGIN = 36;

  /** Space between the lines and the text of a cell, in points. */
  static final float PADDING = 3;

  private static final float LARGE = 9;
  private static final float SMALL = 7;

  /** Longer texts take several lines before the letters become smaller. */
  private static final float WIDEST = 180;

  private static final PDRectangle UPRIGHT = PDRectangle.A4;
  private static final PDRectangle ACROSS =
      new PDRectangle(
          /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());

  /** Returns the layout of a table whose texts the font can draw. */
  static PaperLayout of(PaperTable table, PaperFont font) throws IOException {
    float[] large = natural(table, font, LARGE);
    if (sum(large) <= room(UPRIGHT)) {
      return new PaperLayout(UPRIGHT, LARGE, stretched(large, room(UPRIGHT)));
    }
    if (sum(large) <= room(ACROSS)) {
      return new PaperLayout(ACROSS, LARGE, stretched(large, room(ACROSS)));
    }
    float[] small = natural(table, font, SMALL);
    return new PaperLayout(
        ACROSS,
        SMALL,
        sum(small) <= room(ACROSS)
            ? stretched(small, room(ACROSS))
            : narrowed(small, room(ACROSS)));
  }

  private static float room(PDRectangle page) {
    return page.getWidth() - 2 * MARGIN;
  }

  private static float sum(float... widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  private static float[] natural(PaperTable table, PaperFont font, float size) throws IOException {
    float[] widths = new float[table.columns().size()];
    widen(widths, table.columns().stream().map(PaperTable.Column::heading).toList(), font, size);
    for (List<String> row : table.rows()) {
      widen(widths, row, font, size);
    }
    widen(widths, table.sums(), font, size);
    return widths;
  }

  private static void widen(float[] widths, List<String> texts, PaperFont font, float size)
      throws IOException {
    for (int i = 0; i < texts.size(); i++) {
      // A hair more, so that the text that gave the width is not broken by rounding.
      float width = font.width(texts.get(i), size) + 2 * PADDING + 0.1f;
      widths[i] = Math.max(widths[i], Math.min(WIDEST, width));
    }
  }

  private static List<Float> stretched(float[] widths, float room) {
    float factor = room / sum(widths);
    List<Float> stretched = new ArrayList<>();
    for (float width : widths) {
      stretched.add(width * factor);
    }
    return stretched;
  }

  /** Narrows the widest columns only, all to the same width. */
  private static List<Float> narrowed(float[] widths, float room) {
    float[] sorted = widths.clone();
    Arrays.sort(sorted);
    float left = room;
    float widest = 0;
    for (int i = 0; i < sorted.length; i++) {
      float share = left / (sorted.length - i);
      widest = share;
      if (sorted[i] > share) {
        break;
      }
      left -= sorted[i];
    }
    List<Float> narrowed = new ArrayList<>();
    for (float width : widths) {
      narrowed.add(Math.min(width, widest));
    }
    return narrowed;
  }
}
