package afterclass.gateway.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The readable content of a page: its texts and labels, and the addresses of its links. */
final class PageText {
  /**
   * Matches content marked as a machine's or a file's text, as a quotation from the document, or as
   * another language.
   */
  private static final Pattern NOT_READ =
      Pattern.compile(
          "(?s)<(script|style|code|pre|textarea|blockquote)\\b.*?</\\1>|<!--.*?-->"
              + "|<(\\w+)\\b[^>]*\\slang=\"(?:en|zh|zh-CN)\"[^>]*>[^<]*</\\2>");

  private static final Pattern TAG = Pattern.compile("<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>");
  private static final Pattern LABEL =
      Pattern.compile("\\s(?:aria-label|placeholder|alt)=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("\\shref=\"([^\"]*)\"");

  private PageText() {}

  /** Returns the texts between tags, and the labels. */
  static List<String> of(String html) {
    String body = html.substring(Math.max(0, html.indexOf("<title>")));
    String read = NOT_READ.matcher(body).replaceAll("");
    List<String> texts = new ArrayList<>();
    for (String text : TAG.split(read, -1)) {
      add(text, texts);
    }
    Matcher labels = LABEL.matcher(read);
    while (labels.find()) {
      add(labels.group(1), texts);
    }
    return texts;
  }

  private static void add(String text, List<String> texts) {
    String plain = plain(text).strip();
    if (!plain.isEmpty()) {
      texts.add(plain);
    }
  }

  /** Returns the addresses of a page's links. */
  static List<String> links(String html) {
    return LINK.matcher(html).results().map(link -> plain(link.group(1))).toList();
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
