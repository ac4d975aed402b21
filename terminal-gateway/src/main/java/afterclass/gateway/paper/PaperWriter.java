package afterclass.gateway.paper;

import afterclass.gateway.i18n.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The writer of tables as PDF. */
public final class PaperWriter {
  /** The number that PDF wants of a document; always the same, as is the document. */
  private static final long NUMBER = 1;

  private PaperWriter() {}

  /**
   * Writes a table without closing the stream. Characters that the font lacks are drawn as 〓 and
   * named after the table by their numbers.
   *
   * @param words the reader's language, for page numbers and that note
   */
  public static void write(PaperTable table, Messages words, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(NUMBER);
      PaperFont font = PaperFont.in(document);
      PaperTable drawn = drawable(table, font);
      document.getDocumentInformation().setTitle(drawn.title());
      document.getDocumentCatalog().setLanguage(words.tag());
      PaperPages pages = new PaperPages(document, font, PaperLayout.of(drawn, font), drawn.title());
      pages.begin(drawn);
      for (List<String> row : drawn.rows()) {
        pages.row(row);
      }
      // The note names the rows by texts that may have such characters themselves.
      pages.end(drawn, font.drawable(missing(font.missing(), words), ""));
      pages.number((page, of) -> words.text("paper.page", page, of));
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      document.save(whole);
      whole.writeTo(out);
    }
  }

  private static PaperTable drawable(PaperTable table, PaperFont font) {
    return new PaperTable(
        font.drawable(table.school(), table.school()),
        font.drawable(table.title(), table.title()),
        table.notes().stream().map(note -> font.drawable(note, "")).toList(),
        table.columns().stream()
            .map(c -> new PaperTable.Column(font.drawable(c.heading(), c.heading()), c.right()))
            .toList(),
        table.rows().stream().map(row -> drawable(row, font)).toList(),
        drawable(table.sums(), font),
        drawable(table.signatures(), font));
  }

  /** Returns the drawable texts of a row; what is missing is found again by the row's beginning. */
  private static List<String> drawable(List<String> row, PaperFont font) {
    String where = String.join(" ", row.subList(0, Math.min(2, row.size())));
    return row.stream().map(text -> font.drawable(text, where)).toList();
  }

  private static String missing(Map<Integer, String> missing, Messages words) {
    if (missing.isEmpty()) {
      return "";
    }
    List<String> named = new ArrayList<>();
    missing.forEach(
        (character, where) ->
            named.add(
                words.text(
                    "paper.missing-one", String.format(Locale.ROOT, "U+%04X", character), where)));
    return words.text(
        "paper.missing", PaperFont.INSTEAD, String.join(words.text("list.separator"), named));
  }
}
