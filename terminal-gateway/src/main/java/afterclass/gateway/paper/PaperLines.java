package afterclass.gateway.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width: between words where there are any, else anywhere. */
final class PaperLines {
  private PaperLines() {}

  /**
   * Returns the lines of a text, at least one.
   *
   * @param text a text that the font can draw
   * @param room width of a line, in points
   */
  static List<String> of(String text, PaperFont font, float size, float room) throws IOException {
    List<String> lines = new ArrayList<>();
    int from = 0;
    float width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      float wide = font.width(Character.toString(text.codePointAt(i)), size);
      if (width + wide > room && i > from) {
        int cut = cut(text, from, i);
        lines.add(text.substring(from, cut).strip());
        from = cut;
        width = font.width(text.substring(from, i), size);
      }
      width += wide;
    }
    lines.add(text.substring(from).strip());
    return lines;
  }

  /** Returns the last place up to an end where the line may be broken. */
  private static int cut(String text, int from, int end) {
    if (Character.isIdeographic(text.codePointAt(end))) {
      return end;
    }
    int space = text.lastIndexOf(' ', end);
    return space > from ? space + 1 : end;
  }
}
