package afterclass.gateway.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a document: Noto Sans SC, of which the document keeps what it uses. It has every
 * character of GBK and of the 8,105 of the general standard; what it lacks is drawn as {@link
 * #INSTEAD} and remembered.
 */
final class PaperFont {
  /** The sign that printers set for a character that they lack. */
  static final String INSTEAD = "〓";

  private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
  private static final float UNITS = 1000f;

  private final PDFont font;
  private final CmapLookup glyphs;
  private final Map<Integer, Float> widths = new HashMap<>();
  private final Map<Integer, String> missing = new TreeMap<>();

  private PaperFont(PDFont font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  /** Adds the font to a document, whose end ends the font. */
  static PaperFont in(PDDocument document) throws IOException {
    try (InputStream file = PaperFont.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("the font " + FILE + " is not in the program");
      }
      TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file));
      // Substitutions of glyphs are for other scripts; looking for them takes most of the time.
      read.setEnableGsub(false);
      return new PaperFont(PDType0Font.load(document, read, true), read.getUnicodeCmapLookup());
    }
  }

  /** Returns the font as the document knows it. */
  PDFont font() {
    return font;
  }

  /**
   * Returns a text that the font can draw: each white space a space, each character that the font
   * lacks {@link #INSTEAD}.
   *
   * @param where what to name beside a character that is missing, such as a staff number
   */
  String drawable(String text, String where) {
    StringBuilder drawn = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                drawn.append(' ');
              } else if (glyphs.getGlyphId(c) == 0) {
                missing.putIfAbsent(c, where);
                drawn.append(INSTEAD);
              } else {
                drawn.appendCodePoint(c);
              }
            });
    return drawn.toString();
  }

  /** Returns the characters that the font lacked, each with what was named beside it first. */
  Map<Integer, String> missing() {
    return missing;
  }

  /** Returns the width of a drawable text, in points. */
  float width(String text, float size) throws IOException {
    float width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width += width(text.codePointAt(i));
    }
    return width * size / UNITS;
  }

  private float width(int codePoint) throws IOException {
    Float known = widths.get(codePoint);
    if (known != null) {
      return known;
    }
    float width = font.getStringWidth(Character.toString(codePoint));
    widths.put(codePoint, width);
    return width;
  }
}
