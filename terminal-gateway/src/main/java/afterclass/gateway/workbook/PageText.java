package afterclass.gateway.workbook;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of a part of a page as it is shown, and what is struck out of it. */
final class PageText implements NodeFilter {
  private static final Pattern BLANKS = Pattern.compile("[ \t\r\n\f]+");

  /** Elements whose content is not shown. */
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "select", "xml", "head", "title", "rt");

  private final PageStyles styles;
  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder struck = new StringBuilder();
  private int struckLevels;

  private PageText(PageStyles styles) {
    this.styles = styles;
  }

  /** Reads a node with all that is in it. */
  static PageText of(Node node, PageStyles styles) {
    PageText text = new PageText(styles);
    NodeTraversor.filter(text, node);
    return text;
  }

  /** Returns whether an element shows nothing. */
  static boolean unseen(Element element, PageStyles styles) {
    return UNSEEN.contains(element.normalName()) || styles.hidden(element);
  }

  String shown() {
    return shown.toString();
  }

  String struck() {
    return SheetCell.clean(struck.toString());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
    } else if (node instanceof Element element) {
      if (depth > 0 && unseen(element, styles)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.normalName().equals("br")) {
        shown.append('\n');
      } else if (depth > 0 && element.isBlock()) {
        lineEnd();
      }
      struckLevels += styles.struckOut(element) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      struckLevels -= styles.struckOut(element) ? 1 : 0;
      if (depth > 0 && element.isBlock()) {
        lineEnd();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(String text) {
    boolean begins =
        shown.length() == 0 || Character.isWhitespace(shown.charAt(shown.length() - 1));
    String joined = begins && text.startsWith(" ") ? text.substring(1) : text;
    shown.append(joined);
    if (struckLevels > 0) {
      struck.append(joined);
    }
  }

  private void lineEnd() {
    if (shown.length() > 0 && shown.charAt(shown.length() - 1) != '\n') {
      shown.append('\n');
    }
  }
}
