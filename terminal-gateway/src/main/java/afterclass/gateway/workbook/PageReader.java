package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The reader of web pages that programs of schools name .xls. As in a spreadsheet that opens one,
 * the whole page is one sheet: its tables and the texts around them, one below the other.
 */
final class PageReader {
  private static final int LOOKED = 4096;
  private static final int MOST_LEVELS = 256;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([a-z0-9_-]{2,20})");
  private static final Pattern NAME = Pattern.compile("<x:Name>([^<>]{1,100})</x:Name>");

  private PageReader() {}

  /**
   * Reads a page.
   *
   * @throws UnreadableFile if it has no table with content, or is too large
   */
  static Workbook read(byte[] content) throws UnreadableFile {
    String text = text(content);
    Amounts amounts = new Amounts();
    amounts.add(Thing.TAGS, text.chars().filter(c -> c == '<').count());
    Document page = Parser.htmlParser().setMaxDepth(MOST_LEVELS).parseInput(text, "");
    if (page.select("table td, table th").stream().noneMatch(Element::hasText)) {
      throw new UnreadableFile("", "web-page");
    }
    Matcher name = NAME.matcher(text);
    SheetDraft draft = new SheetDraft(name.find() ? name.group(1).strip() : "", false, amounts);
    new PageSheet(PageStyles.of(page), draft, amounts).read(page.body());
    return new Workbook(List.of(draft.sheet()), false);
  }

  /**
   * Returns the text of a page: in the encoding that its bytes show, else in the one that it names.
   * What it names for simplified Chinese is often narrower than what it is saved in.
   */
  private static String text(byte[] content) throws UnreadableFile {
    String begin =
        new String(content, 0, Math.min(LOOKED, content.length), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(begin);
    Charset charset = named.find() ? charset(named.group(1)) : null;
    CsvText shown = CsvText.of(content);
    String text = shown.text();
    boolean other = charset != null && !shown.unicode();
    if (charset != null && (text == null || other)) {
      return new String(content, charset);
    }
    if (text == null) {
      throw new UnreadableFile("byte " + shown.badOffset(), "encoding", shown.badOffset());
    }
    return text;
  }

  private static @Nullable Charset charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("utf") || lower.startsWith("unicode")) {
      return null; // Its bytes would have shown it.
    }
    try {
      return Charset.forName(lower.startsWith("gb") ? "GB18030" : lower);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // An encoding of no meaning here; the bytes decide.
    }
  }
}
